"""1x1 convolution: a dense layer over the channels, at every pixel."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    DotProduct,
    Draw,
    Exercise,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    seeds,
    sizes,
)
from reference import conv

exercise = Exercise(
    "1x1 convolution",
    track="layers",
    entry="conv1x1",
    also=("one_by_one_conv",),
    oracle=conv.conv1x1,
    tolerance=DotProduct(lambda x, **_: x.shape[3] + 1),
    after=("conv-forward",),
    order=140,
)

# ---------------------------------------------------------------- facts

SUM_AND_DIFFERENCE = np.array([[1.0, 1], [1, 0], [1, -1]]).reshape(1, 1, 3, 2)

exercise.example(x=np.array([1.0, 2, 3]).reshape(1, 1, 1, 3), w=SUM_AND_DIFFERENCE, b=np.zeros(2),
                 gives=np.array([6.0, -2]).reshape(1, 1, 1, 2),
                 note="one pixel of three channels, two filters: 1 + 2 + 3 and 1 - 3")  # fmt: skip
exercise.example(x=np.ones((1, 6, 6, 32)), w=np.ones((1, 1, 32, 2)), b=np.array([0.0, 10]),
                 gives=np.broadcast_to([32.0, 42], (1, 6, 6, 2)).copy(),
                 note="6x6x32: each number sums 32 products")  # fmt: skip
exercise.example(x=np.ones((1, 2, 3, 192)), w=np.full((1, 1, 192, 32), 0.5), b=np.zeros(32),
                 gives=np.full((1, 2, 3, 32), 96.0),
                 note="192 channels become 32, height and width stay: so 28x28x192 becomes 28x28x32")  # fmt: skip

exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((1, 1, 3, 1)), b=np.zeros(1),
                note="a volume of 2 channels, but filters that read 3")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 2, 1)), b=np.zeros(1),
                note="filters of 3x3")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((1, 3, 2, 1)), b=np.zeros(1),
                note="filters of 1x3")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 1, 2, 1)), b=np.zeros(1),
                note="filters of 3x1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((1, 1, 1, 1)), b=np.zeros(1),
                note="a volume of 2 channels, but filters that read 1")  # fmt: skip


# ---------------------------------------------------------------- values


def layer(draw: Draw, n_c_prev: int, n_c: int, array: Any = integer_array, **options: Any) -> dict[str, Any]:
    """A batch of volumes whose sizes differ mostly."""
    m, (n_h, n_w) = draw(integers(1, 3)), draw(sizes(2, 1, 6))
    shapes = {"x": (m, n_h, n_w, n_c_prev), "w": (1, 1, n_c_prev, n_c), "b": (n_c,)}
    return {name: draw(array(shape, **options)) for name, shape in shapes.items()}


@exercise.inputs
@exercise.matches_oracle
def channels_are_mixed(draw: Draw) -> dict[str, Any]:
    """Each output channel is a weighted sum of all input channels of the same pixel."""
    return layer(draw, *draw(sizes(2, 2, 6)))


@exercise.matches_oracle
def as_many_channels_as_before(draw: Draw) -> dict[str, Any]:
    """With as many filters as channels, the order of the axes of w still matters."""
    n_c = draw(integers(2, 5))
    return layer(draw, n_c, n_c)


@exercise.matches_oracle
def one_channel(draw: Draw) -> dict[str, Any]:
    """One channel may become many, and many may become one."""
    return layer(draw, *draw(sampled_from(((1, 3), (4, 1), (1, 1)))))


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued volumes and weights are added up in full precision."""
    return layer(draw, *draw(sizes(2, 1, 6)), array=dense_array)


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """In float32 the answer is as precise as sums in float32 can be."""
    return layer(draw, *draw(sizes(2, 1, 6)), array=dense_array, dtype="float32")


# ---------------------------------------------------------------- laws


def shuffled(draw: Draw) -> dict[str, Any]:
    return layer(draw, *draw(sizes(2, 1, 5))) | {"seed": draw(seeds())}


def two_layers(draw: Draw) -> dict[str, Any]:
    drawn = layer(draw, *draw(sizes(2, 1, 4)))
    n_c, n_c_next = drawn["w"].shape[3], draw(integers(1, 3))
    return drawn | {"w_2": draw(integer_array((1, 1, n_c, n_c_next))), "b_2": draw(integer_array((n_c_next,)))}


@exercise.law(inputs=shuffled)
def pixels_have_no_neighbours(call: Any, x: Any, w: Any, b: Any, seed: int) -> None:
    """Shuffling the pixels shuffles the answers in the same way."""
    order = np.random.default_rng(seed).permutation(x[..., 0].size)

    def moved(volume: Any) -> Any:
        return volume.reshape(-1, volume.shape[3])[order].reshape(volume.shape)

    expect_equal(call(moved(x), w, b), moved(call(x, w, b)), "the answer for shuffled pixels")


@exercise.law(inputs=shuffled)
def the_order_of_the_channels_is_free(call: Any, x: Any, w: Any, b: Any, seed: int) -> None:
    """Shuffling the channels of volumes and filters alike changes nothing."""
    order = np.random.default_rng(seed).permutation(x.shape[3])
    expect_equal(call(x[..., order], w[:, :, order], b), call(x, w, b), "the answer for shuffled channels")


@exercise.law(inputs=two_layers)
def two_layers_are_one(call: Any, x: Any, w: Any, b: Any, w_2: Any, b_2: Any) -> None:
    """Two 1x1 convolutions in a row are one, with the product of their weights: there is no activation."""
    once = call(x, (w[0, 0] @ w_2[0, 0])[None, None], b @ w_2[0, 0] + b_2)
    expect_equal(call(call(x, w, b), w_2, b_2), once, "the answer of two layers in a row")


@exercise.law
def the_identity_copies(call: Any, x: Any, w: Any, b: Any) -> None:
    """Filters that form the identity matrix, without a bias, copy the volume."""
    n_c = x.shape[3]
    expect_equal(call(x, np.eye(n_c)[None, None], np.zeros(n_c)), x, "the answer of the identity")
