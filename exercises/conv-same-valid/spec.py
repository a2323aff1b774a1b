"""Convolution with a named border: "valid" has none, "same" gives ceil(n / stride) positions."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import DotProduct, Draw, Exercise, dense_array, expect_equal, integer_array, integers, sizes
from reference import conv

exercise = Exercise(
    "Convolution with named padding",
    track="layers",
    entry="conv2d",
    oracle=conv.conv2d,
    tolerance=DotProduct(lambda w, **_: w[..., 0].size + 1),
    after=("conv-forward", "strided-same-padding"),
    order=70,
)

# ---------------------------------------------------------------- facts

COUNTING = np.arange(1.0, 10).reshape(1, 3, 3, 1)
ONES = np.ones((2, 2, 1, 1))
SIX_BY_SIX = np.ones((1, 6, 6, 1))

exercise.example(x=COUNTING, w=ONES, b=np.zeros(1), gives=np.array([[12.0, 16], [24, 28]]).reshape(1, 2, 2, 1),
                 note="valid: a 2x2 filter fits twice into three pixels")  # fmt: skip
exercise.example(x=COUNTING, w=ONES, b=np.zeros(1), padding="same",
                 gives=np.array([[12.0, 16, 9], [24, 28, 15], [15, 17, 9]]).reshape(1, 3, 3, 1),
                 note="same: 3x3 stays 3x3, with one row of zeros below and one column on the right")  # fmt: skip
exercise.example(x=COUNTING, w=ONES, b=np.zeros(1), stride=2, padding="same",
                 gives=np.array([[12.0, 9], [15, 9]]).reshape(1, 2, 2, 1),
                 note="same with stride 2: ceil(3 / 2) is 2")  # fmt: skip
exercise.example(x=SIX_BY_SIX, w=np.ones((3, 3, 1, 1)), b=np.zeros(1), padding="same",
                 gives=np.outer([2.0, 3, 3, 3, 3, 2], [2, 3, 3, 3, 3, 2]).reshape(1, 6, 6, 1),
                 note="a 6x6 image stays 6x6; at a corner, 4 of the 9 weights lie on the image")  # fmt: skip

exercise.raises(ValueError, x=SIX_BY_SIX, w=np.ones((3, 3, 1, 1)), b=np.zeros(1), padding="half",
                note="there is no padding of this name")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 2, 2, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1),
                note="without a border, a 3x3 filter does not fit into a 2x2 image")  # fmt: skip
exercise.raises(ValueError, x=SIX_BY_SIX, w=np.ones((3, 3, 1, 1)), b=np.zeros(1), stride=0, padding="same",
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 3, 1)), b=np.zeros(1), padding="same",
                note="an image of 2 channels, but filters that read 3")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1), padding="same",
                note="an image of 2 channels, but filters that read 1")  # fmt: skip
exercise.raises(ValueError, x=SIX_BY_SIX, w=np.ones((3, 3, 1, 1)), b=np.zeros(1), stride=-1, padding="same",
                note="a stride is at least 1")  # fmt: skip


# ---------------------------------------------------------------- values


def layer(draw: Draw, f: int, stride: int, padding: str, least: int | None = None,
          array: Any = integer_array, **options: Any) -> dict[str, Any]:  # fmt: skip
    """A layer on images of at least so many rows and columns."""
    least = f if least is None else least
    m, (n_h, n_w), (n_c_prev, n_c) = draw(integers(1, 2)), draw(sizes(2, least, least + 4)), draw(sizes(2, 1, 3))
    x, w, b = (draw(array(shape, **options)) for shape in ((m, n_h, n_w, n_c_prev), (f, f, n_c_prev, n_c), (n_c,)))
    return {"x": x, "w": w, "b": b, "stride": stride, "padding": padding}


@exercise.matches_oracle
def valid(draw: Draw) -> dict[str, Any]:
    """With "valid", nothing is put around the images."""
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 3)), "valid")


@exercise.matches_oracle
def same_with_odd_filters(draw: Draw) -> dict[str, Any]:
    """With "same", an odd filter and stride 1, (f - 1) / 2 zeros stand on each side."""
    return layer(draw, draw(integers(1, 2)) * 2 + 1, 1, "same", least=2)


@exercise.matches_oracle
def same_with_even_filters(draw: Draw) -> dict[str, Any]:
    """With "same" and an even filter, the extra zero stands below and on the right."""
    return layer(draw, draw(integers(1, 2)) * 2, 1, "same", least=2)


@exercise.matches_oracle
def same_with_stride(draw: Draw) -> dict[str, Any]:
    """With "same" and a stride, there are ceil(n / stride) positions, and only as many zeros as those need."""
    return layer(draw, draw(integers(2, 4)), draw(integers(2, 3)), "same", least=2)


@exercise.matches_oracle
def filters_larger_than_the_image(draw: Draw) -> dict[str, Any]:
    """With "same", a filter may be larger than the image."""
    return layer(draw, draw(integers(4, 5)), draw(integers(1, 2)), "same", least=1)


@exercise.matches_oracle
def filters_smaller_than_the_stride(draw: Draw) -> dict[str, Any]:
    """Where the stride is larger than the filter, "same" may need no zeros at all."""
    return layer(draw, draw(integers(1, 2)), draw(integers(3, 4)), "same", least=3)


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued images and weights are added up in full precision."""
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 2)), "same", array=dense_array)


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """In float32 the answer is as precise as sums in float32 can be."""
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 2)), "same", array=dense_array, dtype="float32")


# ---------------------------------------------------------------- laws


def odd_layers(draw: Draw) -> dict[str, Any]:
    drawn = layer(draw, draw(integers(0, 1)) * 2 + 3, 1, "same")
    return {name: drawn[name] for name in ("x", "w", "b")}


def sames(draw: Draw) -> dict[str, Any]:
    return layer(draw, draw(integers(1, 4)), draw(integers(1, 3)), "same", least=2)


@exercise.law(inputs=odd_layers)
def valid_is_the_inside_of_same(call: Any, x: Any, w: Any, b: Any) -> None:
    """For an odd filter and stride 1, cutting (f - 1) / 2 off each side of "same" gives "valid"."""
    border = w.shape[0] // 2
    inside = call(x, w, b, 1, "same")[:, border:-border, border:-border]
    expect_equal(inside, call(x, w, b, 1, "valid"), 'the inside of "same"')


@exercise.law(inputs=odd_layers)
def mirrored_twice_is_the_same(call: Any, x: Any, w: Any, b: Any) -> None:
    """For an odd filter the border is symmetric: mirrored images and filters give mirrored answers."""
    mirrored = call(x[:, :, ::-1], w[:, ::-1], b, 1, "same")
    expect_equal(mirrored, call(x, w, b, 1, "same")[:, :, ::-1], "the answer for mirrored images and filters")


@exercise.law(inputs=sames)
def padding_by_hand_is_valid(call: Any, x: Any, w: Any, b: Any, stride: int, padding: str) -> None:
    """Putting the zeros of "same" around the images yourself, and then asking for "valid", changes nothing."""
    steps = [-(-n // stride) for n in x.shape[1:3]]
    totals = [max((count - 1) * stride + w.shape[0] - n, 0) for count, n in zip(steps, x.shape[1:3], strict=True)]
    by_hand = np.pad(x, ((0, 0), *((total // 2, total - total // 2) for total in totals), (0, 0)))
    expect_equal(call(by_hand, w, b, stride), call(x, w, b, stride, "same"), "the answer for images padded by hand")


@exercise.law(inputs=sames)
def the_bias_is_added_once(call: Any, x: Any, w: Any, b: Any, stride: int, padding: str) -> None:
    """The bias of a filter raises every number of its feature map by just that much."""
    raised = call(x, w, b, stride, padding) - call(x, w, np.zeros_like(b), stride, padding)
    expect_equal(raised, np.broadcast_to(b, raised.shape), "what the bias adds")
