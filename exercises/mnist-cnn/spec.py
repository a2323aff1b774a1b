"""The network of the lectures for handwritten digits: two padded convolutions, two poolings, one dense layer."""

from grader.authoring import Draw, Exercise, integers
from grader.networks import (
    NORMWISE,
    NetworkOracle,
    check_function,
    check_no_randomness,
    expect_layers,
    expect_sizes,
    whole_numbers,
)
from reference import networks

SIZES = ("conv 25x28x28", "pool 25x14x14", "conv 50x14x14", "pool 50x7x7", "dense 10")
LAYERS = ("25x1x3x3 25", "50x25x3x3 50", "10x2450 10")

exercise = Exercise(
    "A convolutional network for digits",
    track="networks",
    entry="MnistCNN",
    also=("mnist_cnn", "MNISTCNN", "MnistCnn", "CNN"),
    oracle=NetworkOracle(networks.mnist_cnn),
    tolerance=NORMWISE,
    needs="torch",
    operation="network",
    order=40,
)


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((draw(integers(2, 3)), 1, 28, 28)))}


@exercise.law(kind="network", inputs=images, cases=1)
def layer_sizes(call, images):
    """One image becomes, in this order, 25x28x28, 25x14x14, 50x14x14, 50x7x7 (that is 2450) and 10 numbers."""
    expect_sizes(call, SIZES, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def parameter_counts(call, images):
    """The layers have 250, 11300 and 24510 parameters, 36060 in all; pooling has none."""
    expect_layers(call, LAYERS, images=images)


check_function(exercise, images, lambda images: (len(images), 10))
check_no_randomness(exercise, images)
