"""LeNet-5 of the lectures: sizes, parameters, and the same function as ours with the same weights."""

from grader.authoring import Draw, Exercise, integers
from grader.learning import check_learning
from grader.network_checks import check_function, check_manners, check_no_randomness, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import digits, networks

SIZES = ("conv 6x28x28", "pool 6x14x14", "conv 16x10x10", "pool 16x5x5", "dense 120", "dense 84", "dense 10")
CONVOLUTIONS = ("6x3x5x5 6", "16x6x5x5 16")
DENSE = ("120x400 120", "84x120 84", "10x84 10")

exercise = Exercise(
    "LeNet-5",
    track="networks",
    entry="LeNet5",
    also=("lenet5", "LeNet", "lenet", "Net"),
    oracle=NetworkOracle(networks.lenet5),
    tolerance=NORMWISE,
    matches=matching(),
    needs="torch",
    operation="network",
    order=50,
)


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((draw(integers(2, 3)), 3, 32, 32)))}


@exercise.law(kind="network", inputs=images, cases=1)
def layer_sizes(call, images):
    """One image becomes, in this order, 6x28x28, 6x14x14, 16x10x10, 16x5x5 (that is 400), 120, 84 and 10 numbers."""
    expect_sizes(call, SIZES, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def convolution_parameters(call, images):
    """The convolutions have 456 and 2416 parameters."""
    expect_layers(call, CONVOLUTIONS, others=True, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def dense_parameters(call, images):
    """The dense layers have 48120, 10164 and 850 parameters."""
    expect_layers(call, DENSE, others=True, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def all_parameters(call, images):
    """Altogether there are 62006 parameters, all of them trained; pooling has none."""
    expect_layers(call, CONVOLUTIONS + DENSE, images=images)


check_function(exercise, images, lambda images: (len(images), 10))
check_manners(exercise, images)
check_no_randomness(exercise, images)
check_learning(exercise, digits.split, (3, 32, 32), steps=60, percent=60)
