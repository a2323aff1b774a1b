"""LeNet-5 of the lectures: sizes, parameters, and the same function as ours with the same weights."""

from grader.authoring import Draw, Exercise, expect, expect_close, integers
from grader.networks import NORMWISE, NetworkOracle, expect_layers, expect_sizes, near, whole_numbers
from reference import networks

SIZES = ("conv 6x28x28", "pool 6x14x14", "conv 16x10x10", "pool 16x5x5", "dense 120", "dense 84", "dense 10")
LAYERS = ("6x3x5x5 6", "16x6x5x5 16", "120x400 120", "84x120 84", "10x84 10")

exercise = Exercise(
    "LeNet-5",
    track="networks",
    entry="LeNet5",
    also=("lenet5", "LeNet", "lenet", "Net"),
    oracle=NetworkOracle(networks.lenet5),
    tolerance=NORMWISE,
    needs="torch",
    operation="network",
    order=50,
)


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((draw(integers(2, 3)), 3, 32, 32)))}


@exercise.law(kind="network", inputs=images, cases=1)
def layer_sizes(call, images):
    """One image becomes, in this order, 6x28x28, 6x14x14, 16x10x10, 16x5x5 (that is 400), 120, 84 and 10 numbers."""
    expect_sizes(call(images, wants=("activations",)), SIZES)


@exercise.law(kind="network", inputs=images, cases=1)
def parameter_counts(call, images):
    """The layers have 456, 2416, 48120, 10164 and 850 parameters, 62006 in all; pooling has none."""
    expect_layers(call(images, wants=("layers",)), LAYERS)


@exercise.matches_oracle(points=2, cases=2)
def outputs(draw: Draw) -> dict:
    """With our weights in its layers, your network gives our outputs."""
    return images(draw)


@exercise.matches_oracle(cases=1)
def single_precision(draw: Draw) -> dict:
    """In float32, the precision that networks are trained in, the outputs are the same up to rounding."""
    return {**images(draw), "dtype": "float32"}


@exercise.matches_oracle(points=2, cases=2)
def gradients(draw: Draw) -> dict:
    """The gradient reaches every parameter and the input, and is ours."""
    given = images(draw)
    upstream = draw(whole_numbers((len(given["images"]), 10)))
    return {**given, "upstream": upstream, "wants": ("gradients",)}


@exercise.law(inputs=images, cases=1)
def images_do_not_mix(call, images):
    """Each image of a batch gives what it gives alone, and different images give different outputs."""
    together = call(images)["outputs"]
    for i in range(len(images)):
        alone = call(images[i : i + 1])["outputs"]
        expect_close(together[i : i + 1], alone, near(alone), f"the output for image {i}")
    expect((together[0] != together[1]).any(), "the output for two different images", "the same", "different")


@exercise.law(inputs=images, cases=1)
def training_changes_nothing(call, images):
    """The network has no dropout and no batch normalisation: in training mode it gives the same outputs."""
    evaluated = call(images)["outputs"]
    expect_close(call(images, mode="train")["outputs"], evaluated, near(evaluated), "the output in training mode")
