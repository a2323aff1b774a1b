"""A convolution of tensors that PyTorch can differentiate, without its own convolution."""

from grader.authoring import Draw, Exercise, booleans, dense_array, expect_close, integer_array, integers, sizes
from grader.networks import NORMWISE, near
from grader.tensors import TensorOracle
from reference import tensors

exercise = Exercise(
    "Convolution with tensor operations",
    track="networks",
    entry="torch_conv2d",
    also=("conv2d_torch", "my_conv2d"),
    oracle=TensorOracle(tensors.conv2d),
    tolerance=NORMWISE,
    needs="torch",
    after=("conv-forward",),
    operation="tensors",
    order=2,
)


def convolution(draw: Draw, array=integer_array, stride: int = 1, padding: int = 0) -> dict:
    n, channels, filters = draw(sizes(3, 1, 4))
    rows, columns = draw(integers(1, 3)), draw(integers(1, 3))
    height, width = (draw(integers(max(f - 2 * padding, 1), f + 4)) for f in (rows, columns))
    arguments = (
        draw(array((n, channels, height, width))),
        draw(array((filters, channels, rows, columns))),
        draw(array((filters,))),
    )
    return {"arguments": (*arguments, stride, padding), "leaves": 3, "without": ("conv",)}


def any_convolution(draw: Draw) -> dict:
    return convolution(draw, dense_array, draw(integers(1, 3)), draw(integers(0, 2)))


def backward(draw: Draw, given: dict) -> dict:
    shape = exercise.oracle(**given).shape
    return {**given, "wants": "gradients", "upstream": draw(integer_array(shape))}


@exercise.matches_oracle(cases=12)
def plain_windows(draw: Draw) -> dict:
    """With stride 1 and no padding, every filter gives one map."""
    return convolution(draw)


@exercise.matches_oracle(cases=12)
def with_padding(draw: Draw) -> dict:
    """With padding, zeros surround each image on all four sides."""
    return convolution(draw, padding=draw(integers(1, 2)))


@exercise.matches_oracle(cases=12)
def with_stride(draw: Draw) -> dict:
    """With a stride, windows start that many pixels apart; what is left over at the end is not used."""
    return convolution(draw, stride=draw(integers(2, 3)))


@exercise.matches_oracle(cases=6)
def without_bias(draw: Draw) -> dict:
    """Where bias is None, nothing is added."""
    given = any_convolution(draw)
    x, weight, _, *rest = given["arguments"]
    return {**given, "arguments": (x, weight, None, *rest)}


@exercise.matches_oracle(cases=3)
def defaults(draw: Draw) -> dict:
    """With the images and the filters alone there is no bias, no padding, and the stride is 1."""
    given = convolution(draw)
    return {**given, "arguments": given["arguments"][:2]}


@exercise.matches_oracle(cases=12)
def dense_values(draw: Draw) -> dict:
    """Strides, padding and values of any size at once."""
    return any_convolution(draw)


@exercise.matches_oracle(cases=8)
def single_precision(draw: Draw) -> dict:
    """Tensors in float32 give a tensor in float32, right up to rounding."""
    return {**any_convolution(draw), "dtype": "float32"}


@exercise.matches_oracle(points=2, cases=12)
def gradients(draw: Draw) -> dict:
    """The gradient flows back to the images, the filters and the biases, and is that of PyTorch's own convolution."""
    return backward(draw, convolution(draw, draw(booleans()) and dense_array or integer_array))


@exercise.matches_oracle(points=2, cases=12)
def gradients_with_stride_and_padding(draw: Draw) -> dict:
    """The gradient is right with strides and padding too: zero where no window looks."""
    return backward(draw, any_convolution(draw))


@exercise.law(inputs=any_convolution, cases=6)
def images_do_not_mix(call, arguments, **request):
    """Each image of a batch gives what it gives alone."""
    together = call(arguments=arguments, **request)
    alone = call(arguments=(arguments[0][:1], *arguments[1:]), **request)
    expect_close(together[:1], alone, near(alone), "the output for example 0")


@exercise.law(inputs=any_convolution, cases=6)
def linear_in_the_filters(call, arguments, **request):
    """Twice the filters and twice the biases give twice the output."""
    x, weight, bias, *rest = arguments
    once = call(arguments=arguments, **request)
    twice = call(arguments=(x, 2 * weight, 2 * bias, *rest), **request)
    expect_close(twice, 2 * once, near(once), "the output with twice the filters")
