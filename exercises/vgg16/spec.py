"""VGG-16: full sizes and parameters without values, the same function as ours with fewer channels."""

from grader.authoring import Draw, Exercise
from grader.network_checks import check_dropout, check_function, check_manners, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import architectures

SIZES = (
    "conv 64x224x224", "conv 64x224x224", "pool 64x112x112", "conv 128x112x112", "conv 128x112x112", "pool 128x56x56",
    "conv 256x56x56", "conv 256x56x56", "conv 256x56x56", "pool 256x28x28", "conv 512x28x28", "conv 512x28x28",
    "conv 512x28x28", "pool 512x14x14", "conv 512x14x14", "conv 512x14x14", "conv 512x14x14", "pool 512x7x7",
    "dense 4096", "dense 4096", "dense 1000",
)  # fmt: skip
CONVOLUTIONS = (
    "64x3x3x3 64", "64x64x3x3 64", "128x64x3x3 128", "128x128x3x3 128", "256x128x3x3 256", "256x256x3x3 256",
    "256x256x3x3 256", "512x256x3x3 512", *("512x512x3x3 512",) * 5,
)  # fmt: skip
DENSE = ("4096x25088 4096", "4096x4096 4096", "1000x4096 1000")

exercise = Exercise(
    "VGG-16",
    track="networks",
    entry="VGG16",
    also=("vgg16", "VGG", "Vgg16"),
    oracle=NetworkOracle(architectures.vgg16),
    tolerance=NORMWISE,
    matches=matching(),
    needs="torch",
    after=("alexnet",),
    operation="network",
    order=54,
)


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((2, 3, 224, 224), dtype="int8")), "narrow": 32}


def full(draw: Draw) -> dict:
    """As many parameters as it has, and no value of them."""
    return {"images": (2, 3, 224, 224), "device": "meta"}


@exercise.law(kind="network", inputs=full, cases=1)
def layer_sizes(call, **request):
    """Convolutions keep the size, each pooling halves it: 224, 112, 56, 28, 14, 7, with 64 to 512 channels."""
    expect_sizes(call, SIZES, **request)


@exercise.law(kind="network", inputs=full, cases=1)
def convolution_parameters(call, **request):
    """The thirteen convolutions have 14714688 parameters together."""
    expect_layers(call, CONVOLUTIONS, others=True, **request)


@exercise.law(kind="network", inputs=full, cases=1)
def dense_parameters(call, **request):
    """The dense layers have 102764544, 16781312 and 4097000 parameters."""
    expect_layers(call, DENSE, others=True, **request)


@exercise.law(kind="network", inputs=full, cases=1)
def all_parameters(call, **request):
    """Altogether there are 138357544 parameters, all of them trained."""
    expect_layers(call, CONVOLUTIONS + DENSE, **request)


def output_shape(images, narrow):
    return (len(images), 1000)


check_function(exercise, images, output_shape, cases=1)
check_dropout(exercise, images, output_shape)
check_manners(exercise, images)
