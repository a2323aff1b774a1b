"""An inception module: four branches side by side, whatever their sizes."""

from grader.authoring import Draw, Exercise, expect, integers, sizes
from grader.network_checks import check_function, check_manners, check_no_randomness, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import inception

exercise = Exercise(
    "An inception module",
    track="networks",
    entry="InceptionModule",
    also=("inception_module", "Inception", "InceptionBlock", "inception_block"),
    oracle=NetworkOracle(inception.inception_module),
    tolerance=NORMWISE,
    matches=matching(),
    needs="torch",
    after=("inception-forward",),
    operation="network",
    order=80,
)


def module(draw: Draw) -> dict:
    height, width = draw(sizes(2, 4, 7))
    arguments = tuple(draw(integers(1, 5)) for _ in range(7))
    return {"images": draw(whole_numbers((draw(integers(2, 3)), arguments[0], height, width))), "arguments": arguments}


def equal_branches(draw: Draw) -> dict:
    """All sizes the same, so that only what follows tells the branches apart."""
    height, width = draw(sizes(2, 4, 7))
    return {"images": draw(whole_numbers((2, 3, height, width))), "arguments": (3,) * 7}


def of_the_lectures(draw: Draw) -> dict:
    return {"images": (2, 192, 28, 28), "arguments": (192, 64, 96, 128, 16, 32, 32), "device": "meta"}


def output_shape(images, arguments):
    _, one, _, three, _, five, pool = arguments
    return (len(images), one + three + five + pool, *images.shape[2:])


@exercise.law(kind="network", inputs=module, cases=3)
def channels_of_all_branches(call, images, arguments):
    """The output has the channels of all four branches, and the height and width of the input."""
    expect_sizes(call, (f"concat {'x'.join(map(str, output_shape(images, arguments)[1:]))}",),
                 images=images, arguments=arguments)  # fmt: skip


@exercise.law(kind="network", inputs=of_the_lectures, cases=1)
def parameters_of_the_lectures(call, **request):
    """For 28x28x192 with 64, 96 to 128, 16 to 32, and 32: six convolutions with 163696 parameters in all."""
    layers = ("64x192 64", "96x192 96", "128x864 128", "16x192 16", "32x400 32", "32x192 32")
    expect_layers(call, layers, **request)


@exercise.matches_oracle(cases=2)
def branches_of_equal_sizes(draw: Draw) -> dict:
    """Also where all branches have the same sizes, each is in its place: 1x1, 3x3, 5x5, pooling."""
    return equal_branches(draw)


check_function(exercise, module, output_shape, cases=4)
check_manners(exercise, module)
check_no_randomness(exercise, module)


@exercise.law(inputs=module, cases=3)
def outputs_are_not_negative(call, images, arguments):
    """A ReLU follows each convolution: no output is negative."""
    outputs = call(images=images, arguments=arguments)["outputs"]
    expect(outputs.min() >= 0, "the smallest output", outputs.min(), "0 or more")
