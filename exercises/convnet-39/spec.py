"""The simple convolutional network of the lectures, from 39x39x3 to 1960 features."""

from grader.authoring import Draw, Exercise, expect, integers
from grader.network_checks import check_function, check_manners, check_no_randomness, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import networks

SIZES = ("conv 10x37x37", "conv 20x17x17", "conv 40x7x7")
LAYERS = ("10x3x3x3 10", "20x10x5x5 20", "40x20x5x5 40")

exercise = Exercise(
    "A simple convolutional network",
    track="networks",
    entry="ConvNet39",
    also=("convnet39", "ConvNet", "convnet", "SimpleConvNet"),
    oracle=NetworkOracle(networks.convnet39),
    tolerance=NORMWISE,
    matches=matching(),
    needs="torch",
    operation="network",
    order=30,
)


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((draw(integers(2, 3)), 3, 39, 39)))}


@exercise.law(kind="network", inputs=images, cases=1)
def layer_sizes(call, images):
    """One image becomes, in this order, 10x37x37, 20x17x17 and 40x7x7 numbers."""
    expect_sizes(call, SIZES, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def parameter_counts(call, images):
    """The layers have 280, 5020 and 20040 parameters, 25340 in all."""
    expect_layers(call, LAYERS, images=images)


check_function(exercise, images, lambda images: (len(images), 1960))
check_manners(exercise, images)
check_no_randomness(exercise, images)


@exercise.law(inputs=images, cases=1)
def features_are_not_negative(call, images):
    """After the last ReLU no feature is negative, and many are exactly zero."""
    features = call(images)["outputs"]
    expect(features.min() >= 0, "the smallest feature", features.min(), "0 or more")
    expect(bool((features == 0).any()), "the number of features that are zero", 0, "more than that")
