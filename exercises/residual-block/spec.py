"""A residual block: its branch, both kinds of shortcut, and its statistics."""

from grader.authoring import Draw, Exercise, expect, integers, sampled_from, sizes
from grader.network_checks import check_function, check_manners, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import networks

exercise = Exercise(
    "A residual block",
    track="networks",
    entry="ResidualBlock",
    also=("residual_block", "ResBlock", "BasicBlock"),
    oracle=NetworkOracle(networks.residual_block),
    tolerance=NORMWISE,
    matches=matching(),
    needs="torch",
    operation="network",
    order=70,
)


def block(draw: Draw, n_in: int, n_out: int, *stride: int) -> dict:
    height, width = draw(sizes(2, 4, 7))
    images = whole_numbers((draw(integers(2, 3)), n_in, height, width))
    return {"images": draw(images), "arguments": (n_in, n_out, *stride)}


def identity_block(draw: Draw) -> dict:
    channels = draw(integers(2, 4))
    return block(draw, channels, channels)


def wider_block(draw: Draw) -> dict:
    n_in, n_out = draw(sizes(2, 2, 5))
    return block(draw, n_in, n_out, 1) if n_in != n_out else block(draw, n_in, n_out + 1, 1)


def strided_block(draw: Draw) -> dict:
    channels = draw(integers(2, 4))
    return block(draw, channels, channels, draw(integers(2, 3)))


def any_block(draw: Draw) -> dict:
    return draw(sampled_from((strided_block, wider_block, identity_block)))(draw)


def output_shape(images, arguments):
    _, n_out, stride = (*arguments, 1)[:3]
    return (len(images), n_out, *(-(-side // stride) for side in images.shape[2:]))


@exercise.law(kind="network", inputs=any_block, cases=4)
def layer_sizes(call, images, arguments):
    """The maps keep their height and width; with a stride of s these become ceil(h/s) and ceil(w/s)."""
    shape = "x".join(map(str, output_shape(images, arguments)[1:]))
    expect_sizes(call, (f"conv {shape}", f"conv {shape}"), images=images, arguments=arguments)


@exercise.law(kind="network", inputs=identity_block, cases=1)
def parameter_counts(call, images, arguments):
    """For n channels in and out: two convolutions of 9·n·n weights without bias, each with a normalisation of 2·n."""
    n = arguments[0]
    layers = (f"{n}x{n}x3x3", f"{n} {n}") * 2
    expect_layers(call, layers, images=images, arguments=arguments)


@exercise.law(kind="network", inputs=wider_block, cases=1)
def projection_parameter_counts(call, images, arguments):
    """Where the shapes differ, the shortcut adds a 1x1 convolution without bias and a normalisation."""
    n_in, n_out, _ = arguments
    convolutions = (f"{n_out}x{n_in}x3x3", f"{n_out}x{n_out}x3x3", f"{n_out}x{n_in}x1x1")
    layers = tuple(layer for conv in convolutions for layer in (conv, f"{n_out} {n_out}"))
    expect_layers(call, layers, images=images, arguments=arguments)


@exercise.matches_oracle(cases=2)
def identity_shortcut(draw: Draw) -> dict:
    """Where input and output have the same shape, the input itself is added."""
    return identity_block(draw)


@exercise.matches_oracle(cases=2)
def projection_to_more_channels(draw: Draw) -> dict:
    """Where the number of channels changes, the shortcut is projected to it."""
    return wider_block(draw)


@exercise.matches_oracle(cases=2)
def projection_with_stride(draw: Draw) -> dict:
    """Where the stride makes the maps smaller, the shortcut is projected too, even with as many channels as before."""
    return strided_block(draw)


@exercise.matches_oracle(cases=6)
def in_training(draw: Draw) -> dict:
    """In training mode, the statistics of the batch normalise it."""
    return {**any_block(draw), "mode": "train"}


@exercise.matches_oracle(cases=6)
def after_training(draw: Draw) -> dict:
    """In evaluation mode, the running statistics of the batches seen in training normalise it."""
    given = any_block(draw)
    return {**given, "history": draw(whole_numbers(given["images"].shape, 5))}


check_function(exercise, any_block, output_shape, cases=8)
check_manners(exercise, any_block)


@exercise.law(inputs=any_block, cases=4)
def outputs_are_not_negative(call, images, arguments):
    """The ReLU comes last, after the sum: no output is negative."""
    outputs = call(images=images, arguments=arguments)["outputs"]
    expect(outputs.min() >= 0, "the smallest output", outputs.min(), "0 or more")
