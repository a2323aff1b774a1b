"""A multi-layer perceptron with four hidden layers: sizes, parameters, and the same function as ours."""

from grader.authoring import Draw, Exercise, integers
from grader.network_checks import check_function, check_manners, check_no_randomness, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import networks

SIZES = ("dense 50", "dense 50", "dense 50", "dense 50", "dense 10")
LAYERS = ("50x784 50", "50x50 50", "50x50 50", "50x50 50", "10x50 10")

exercise = Exercise(
    "A multi-layer perceptron for digits",
    track="networks",
    entry="MLP",
    also=("mlp", "MLP784", "mlp784", "Mlp"),
    oracle=NetworkOracle(networks.mlp784),
    tolerance=NORMWISE,
    matches=matching(),
    needs="torch",
    operation="network",
    order=20,
)


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((draw(integers(2, 4)), 784)))}


@exercise.law(kind="network", inputs=images, cases=1)
def layer_sizes(call, images):
    """One image of 784 numbers becomes 50, 50, 50, 50 and 10 numbers."""
    expect_sizes(call, SIZES, images=images)


@exercise.law(kind="network", inputs=images, cases=1)
def parameter_counts(call, images):
    """The layers have 39250, 2550, 2550, 2550 and 510 parameters, 47410 in all."""
    expect_layers(call, LAYERS, images=images)


check_function(exercise, images, lambda images: (len(images), 10))
check_manners(exercise, images)
check_no_randomness(exercise, images)
