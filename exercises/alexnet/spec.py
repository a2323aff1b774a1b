"""AlexNet of the lectures: full sizes and parameters without values, the same function as ours with fewer channels."""

from grader.authoring import Draw, Exercise
from grader.network_checks import check_dropout, check_function, check_manners, matching
from grader.network_layers import expect_either, expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import architectures

SIZES = (
    "conv 96x55x55", "pool 96x27x27", "conv 256x27x27", "pool 256x13x13", "conv 384x13x13", "conv 384x13x13",
    "conv 256x13x13", "pool 256x6x6", "dense 4096", "dense 4096", "dense 1000",
)  # fmt: skip
CONVOLUTIONS = ("96x3x11x11 96", "256x96x5x5 256", "384x256x3x3 384", "384x384x3x3 384", "256x384x3x3 256")
IN_TWO_HALVES = ("96x3x11x11 96", "256x48x5x5 256", "384x256x3x3 384", "384x192x3x3 384", "256x192x3x3 256")
DENSE = ("4096x9216 4096", "4096x4096 4096", "1000x4096 1000")
FULL = {"images": (2, 3, 227, 227), "device": "meta"}  # as many parameters as it has, and no value of them

exercise = Exercise(
    "AlexNet",
    track="networks",
    entry="AlexNet",
    also=("alexnet", "Alexnet"),
    oracle=NetworkOracle(architectures.alexnet, halves=lambda: architectures.alexnet(groups=2)),
    tolerance=NORMWISE,
    matches=matching("halves"),
    needs="torch",
    after=("lenet5",),
    operation="network",
    order=52,
)


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((2, 3, 227, 227), dtype="int8")), "narrow": 16}


def full(draw: Draw) -> dict:
    return dict(FULL)


@exercise.law(kind="network", inputs=full, cases=1)
def layer_sizes(call, **request):
    """An image becomes 96x55x55, 96x27x27, 256x27x27, 256x13x13, 384x13x13 twice, 256x13x13, 256x6x6, then vectors."""
    expect_sizes(call, SIZES, **request)


@exercise.law(kind="network", inputs=full, cases=1)
def convolution_parameters(call, **request):
    """The convolutions have 34944, 614656, 885120, 1327488 and 884992 parameters, or as many as in two halves."""
    expect_either(call, CONVOLUTIONS, IN_TWO_HALVES, others=True, **request)


@exercise.law(kind="network", inputs=full, cases=1)
def dense_parameters(call, **request):
    """The dense layers have 37752832, 16781312 and 4097000 parameters."""
    expect_layers(call, DENSE, others=True, **request)


@exercise.law(kind="network", inputs=full, cases=1)
def all_parameters(call, **request):
    """Altogether there are 62378344 parameters, or 60965224 in two halves, all of them trained."""
    expect_either(call, CONVOLUTIONS + DENSE, IN_TWO_HALVES + DENSE, **request)


def output_shape(images, narrow):
    return (len(images), 1000)


check_function(exercise, images, output_shape, cases=1)
check_dropout(exercise, images, output_shape)
check_manners(exercise, images)
