"""Residual networks of three depths: full sizes and parameters without values, the function with fewer channels."""

from functools import partial

from grader.authoring import Draw, Exercise, integers, sampled_from
from grader.network_checks import check_function, check_manners, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import residual

exercise = Exercise(
    "Residual networks",
    track="networks",
    entry="resnet",
    also=("ResNet", "make_resnet", "build_resnet"),
    oracle=NetworkOracle(residual.resnet, early=partial(residual.resnet, early=True)),
    tolerance=NORMWISE,
    matches=matching("early"),
    needs="torch",
    after=("residual-block",),
    operation="network",
    order=72,
)

SIZES = (
    "conv 64x112x112", "pool 64x56x56", "conv 128x28x28", "conv 256x14x14", "conv 512x7x7", "pool 512", "dense 1000",
)  # fmt: skip


def normed(n_out: int, n_in: int, f: int) -> tuple[str, str]:
    return f"{n_out}x{n_in}x{f}x{f}", f"{n_out} {n_out}"


def blocks(counts: tuple[int, ...]) -> list[str]:
    """The layers of the groups of a network of two-layer blocks."""
    layers, n_in = [], 64
    for group, count in enumerate(counts):
        n = 64 << group
        layers += [*normed(n, n_in, 3), *normed(n, n, 3) * (2 * count - 1)]
        layers += normed(n, n_in, 1) if n != n_in else ()
        n_in = n
    return layers


def bottlenecks(counts: tuple[int, ...]) -> list[str]:
    """The same with blocks of three convolutions."""
    layers, n_in = [], 64
    for group, count in enumerate(counts):
        n = 64 << group
        layers += [*normed(n, n_in, 1), *normed(4 * n, n_in, 1), *normed(n, 4 * n, 1) * (count - 1)]
        layers += [*normed(n, n, 3), *normed(4 * n, n, 1)] * count
        n_in = 4 * n
    return layers


STEM = list(normed(64, 3, 7))
LAYERS = {
    18: [*STEM, *blocks((2, 2, 2, 2)), "1000x512 1000"],
    34: [*STEM, *blocks((3, 4, 6, 3)), "1000x512 1000"],
    50: [*STEM, *bottlenecks((3, 4, 6, 3)), "1000x2048 1000"],
}


def full(depth: int):
    return lambda draw: {"images": (2, 3, 224, 224), "arguments": (depth,), "device": "meta"}


def images(draw: Draw, depth: int = 18) -> dict:
    height, width = draw(integers(33, 48)), draw(integers(33, 48))
    given = draw(whole_numbers((2, 3, height, width), dtype="int8"))
    return {"images": given, "arguments": (depth, draw(sampled_from((10, 7)))), "narrow": 16}


@exercise.law(kind="network", inputs=full(18), cases=1)
def layer_sizes(call, **request):
    """An image of 224x224 becomes 64x112x112, 64x56x56, 128x28x28, 256x14x14, 512x7x7, 512 and 1000 numbers."""
    expect_sizes(call, SIZES, **request)


@exercise.law(kind="network", inputs=full(18), cases=1)
def parameters_of_18(call, **request):
    """resnet(18) has 21 layers with weights, each convolution with a normalisation, and 11689512 parameters."""
    expect_layers(call, LAYERS[18], **request)


@exercise.law(kind="network", inputs=full(34), cases=1)
def parameters_of_34(call, **request):
    """resnet(34) has 21797672 parameters."""
    expect_layers(call, LAYERS[34], **request)


@exercise.law(kind="network", inputs=full(50), cases=1)
def parameters_of_50(call, **request):
    """resnet(50) has 25557032 parameters: its blocks have three convolutions, the last with four times the channels."""
    expect_layers(call, LAYERS[50], **request)


@exercise.matches_oracle(cases=1)
def outputs_of_34(draw: Draw) -> dict:
    """resnet(34) has 3, 4, 6 and 3 blocks in its four groups."""
    return images(draw, 34)


@exercise.matches_oracle(cases=1)
def outputs_of_50(draw: Draw) -> dict:
    """resnet(50) has as many blocks, of three convolutions: 1x1, 3x3, 1x1."""
    return images(draw, 50)


@exercise.matches_oracle(cases=1)
def in_training(draw: Draw) -> dict:
    """In training mode, the statistics of the batch normalise it."""
    return {**images(draw), "mode": "train"}


@exercise.matches_oracle(cases=1)
def after_training(draw: Draw) -> dict:
    """In evaluation mode, the running statistics of the batches seen in training normalise it."""
    given = images(draw)
    return {**given, "history": draw(whole_numbers(given["images"].shape, 5, dtype="int8"))}


check_function(exercise, images, lambda images, arguments, narrow: (len(images), arguments[1]), cases=1)
check_manners(exercise, images)
