"""The network of the lectures for handwritten digits: two padded convolutions, two poolings, one dense layer."""

from grader.authoring import Draw, Exercise, integers
from grader.learning import check_learning
from grader.network_checks import check_function, check_manners, check_no_randomness, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import digits, networks

SIZES = ("conv 25x28x28", "pool 25x14x14", "conv 50x14x14", "pool 50x7x7", "dense 10")
CONVOLUTIONS = ("25x1x3x3 25", "50x25x3x3 50")
DENSE = ("10x2450 10",)

exercise = Exercise(
    "A convolutional network for digits",
    track="networks",
    entry="MnistCNN",
    also=("mnist_cnn", "MNISTCNN", "MnistCnn", "CNN"),
    oracle=NetworkOracle(networks.mnist_cnn),
    tolerance=NORMWISE,
    matches=matching(),
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
def convolution_parameters(call, images):
    """The convolutions have 250 and 11300 parameters."""
    expect_layers(call, CONVOLUTIONS, others=True, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def dense_parameters(call, images):
    """The dense layer has 2450·10 + 10 = 24510 parameters."""
    expect_layers(call, DENSE, others=True, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def all_parameters(call, images):
    """Altogether there are 36060 parameters, all of them trained; pooling has none."""
    expect_layers(call, CONVOLUTIONS + DENSE, images=images)


check_function(exercise, images, lambda images: (len(images), 10))
check_manners(exercise, images)
check_no_randomness(exercise, images)
check_learning(exercise, digits.split, (1, 28, 28), steps=40, percent=60)
