"""Maximum pooling of tensors that PyTorch can differentiate, without its own pooling."""

import numpy as np

from grader.authoring import Draw, Exercise, Ulps, dense_array, expect, integers, permuted_array, sizes
from grader.tensors import TensorOracle
from reference import tensors

exercise = Exercise(
    "Max pooling with tensor operations",
    track="networks",
    entry="torch_maxpool2d",
    also=("torch_max_pool2d", "maxpool2d_torch", "my_maxpool2d"),
    oracle=TensorOracle(tensors.maxpool2d),
    tolerance=Ulps(0),
    needs="torch",
    after=("pool-forward",),
    operation="tensors",
    order=4,
)


def pooling(draw: Draw, stride: int | None = None, padding: int = 0, array=permuted_array, least: int = 1) -> dict:
    n, channels = draw(sizes(2, 1, 3))
    size = draw(integers(max(least, 2 * padding), max(3, 2 * padding)))
    height, width = (size + draw(integers(0, 5)) for _ in range(2))
    x = draw(array((n, channels, height, width)))
    return {"arguments": (x, size, stride, padding), "without": ("pool",)}


def any_pooling(draw: Draw) -> dict:
    return pooling(draw, draw(integers(1, 3)), draw(integers(0, 1)))


def backward(draw: Draw, given: dict) -> dict:
    return {**given, "wants": "gradients", "upstream": draw(permuted_array(exercise.oracle(**given).shape))}


@exercise.matches_oracle(cases=12)
def side_by_side(draw: Draw) -> dict:
    """Without a stride, the windows lie side by side; what is left over at the end is not used."""
    return pooling(draw)


@exercise.matches_oracle(cases=12)
def with_stride(draw: Draw) -> dict:
    """With a stride, windows overlap or leave pixels out."""
    return pooling(draw, stride=draw(integers(1, 4)))


@exercise.matches_oracle(cases=12)
def with_padding(draw: Draw) -> dict:
    """Padding is no value: it is never the maximum, not even where all values are negative."""
    given = pooling(draw, stride=draw(integers(1, 2)), padding=draw(integers(1, 3)))
    x, *rest = given["arguments"]
    return {**given, "arguments": (-np.abs(x), *rest)}


@exercise.matches_oracle(cases=3)
def defaults(draw: Draw) -> dict:
    """With the images and a size alone, the windows lie side by side too, and nothing is padded."""
    given = pooling(draw)
    return {**given, "arguments": given["arguments"][:2]}


@exercise.matches_oracle(cases=8)
def dense_values(draw: Draw) -> dict:
    """Values of any size come out as they are."""
    return pooling(draw, draw(integers(1, 3)), array=dense_array)


@exercise.matches_oracle(cases=8)
def single_precision(draw: Draw) -> dict:
    """Tensors in float32 give a tensor in float32."""
    return {**any_pooling(draw), "dtype": "float32"}


@exercise.matches_oracle(points=2, cases=12)
def gradients(draw: Draw) -> dict:
    """The gradient flows back to the pixel that was the maximum, and to no other."""
    return backward(draw, pooling(draw))


@exercise.matches_oracle(points=2, cases=12)
def gradients_where_windows_overlap(draw: Draw) -> dict:
    """A pixel that is the maximum of several windows gets the sum of their gradients."""
    return backward(draw, pooling(draw, 1, draw(integers(0, 1)), least=2))


@exercise.law(inputs=any_pooling, cases=6)
def channels_do_not_mix(call, arguments, **request):
    """Each channel is pooled alone."""
    x, *rest = arguments
    together = call(arguments=arguments, **request)
    alone = call(arguments=(x[:, -1:], *rest), **request)
    expect(np.array_equal(together[:, -1:], alone), "the last channel", "another", "what it gives alone")


@exercise.law(inputs=any_pooling, cases=6)
def maxima_commute_with_what_increases(call, arguments, **request):
    """Twice everything plus one, before the pooling or after it: the same."""
    x, *rest = arguments
    before = call(arguments=(2 * x + 1, *rest), **request)
    after = 2 * call(arguments=arguments, **request) + 1
    expect(np.array_equal(before, after), "the pooling of 2x + 1", "another", "2 max(x) + 1")
