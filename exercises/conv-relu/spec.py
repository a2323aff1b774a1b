"""One layer of a convolutional network: a convolution, then ReLU."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    DotProduct,
    Draw,
    Exercise,
    dense_array,
    expect,
    expect_equal,
    integer_array,
    integers,
    sizes,
)
from reference import conv

exercise = Exercise(
    "A convolutional layer",
    track="layers",
    entry="conv_layer",
    oracle=conv.conv_layer,
    tolerance=DotProduct(lambda w, **_: w[..., 0].size + 1),
    after=("conv-forward", "relu"),
    order=80,
)

# ---------------------------------------------------------------- facts

COUNTING = np.arange(1.0, 10).reshape(1, 3, 3, 1)
DIAGONAL = np.eye(2).reshape(2, 2, 1, 1)
BRIGHT_THEN_DARK = np.array([[10.0, 10, 10, 0, 0, 0]] * 6).reshape(1, 6, 6, 1)
VERTICAL = np.array([[1.0, 0, -1]] * 3).reshape(3, 3, 1, 1)

exercise.example(x=COUNTING, w=DIAGONAL, b=np.array([-5.0]), gives=np.array([[1.0, 3], [7, 9]]).reshape(1, 2, 2, 1),
                 note="all sums stay positive, so ReLU changes nothing")  # fmt: skip
exercise.example(x=COUNTING, w=DIAGONAL, b=np.array([-10.0]), gives=np.array([[0.0, 0], [2, 4]]).reshape(1, 2, 2, 1),
                 note="a lower bias silences the upper row")  # fmt: skip
exercise.example(x=BRIGHT_THEN_DARK, w=np.concatenate([VERTICAL, -VERTICAL], axis=3), b=np.zeros(2),
                 gives=np.stack([[[0.0, 30, 30, 0]] * 4, np.zeros((4, 4))], axis=-1)[None],
                 note="of an edge filter and its negative, only the first answers this edge")  # fmt: skip

exercise.raises(ValueError, x=np.ones((1, 2, 2, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1),
                note="a 3x3 filter does not fit into a 2x2 image")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 3, 1)), b=np.zeros(1),
                note="an image of 2 channels, but filters that read 3")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1), stride=0,
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1), stride=-1,
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 1)), w=np.ones((1, 1, 1, 1)), b=np.zeros(1), pad=-1,
                note="a border cannot be negative")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1),
                note="an image of 2 channels, but filters that read 1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 2, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1),
                note="a 3x3 filter does not fit into an image 2 pixels wide")  # fmt: skip


# ---------------------------------------------------------------- values


def layer(
    draw: Draw, f: int, stride: int = 1, pad: int = 0, array: Any = integer_array, **options: Any
) -> dict[str, Any]:
    """A layer with biases of both signs, so that about half of its answers are silenced."""
    m, (n_h, n_w), (n_c_prev, n_c) = draw(integers(1, 2)), draw(sizes(2, f, f + 4)), draw(sizes(2, 1, 4))
    x, w, b = (draw(array(shape, **options)) for shape in ((m, n_h, n_w, n_c_prev), (f, f, n_c_prev, n_c), (n_c,)))
    return {"x": x, "w": w, "b": 2 * b, "stride": stride, "pad": pad}


@exercise.matches_oracle
def plain_layers(draw: Draw) -> dict[str, Any]:
    """Convolution, bias and ReLU follow each other in this order."""
    return layer(draw, draw(integers(1, 3)))


@exercise.matches_oracle
def with_stride_and_padding(draw: Draw) -> dict[str, Any]:
    """Stride and padding are those of the convolution."""
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 3)), draw(integers(1, 2)))


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued images and weights are added up in full precision."""
    return layer(draw, draw(integers(1, 3)), draw(integers(1, 2)), draw(integers(0, 1)), array=dense_array)


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """In float32 the answer is as precise as sums in float32 can be."""
    return layer(draw, draw(integers(1, 3)), draw(integers(1, 2)), array=dense_array, dtype="float32")


# ---------------------------------------------------------------- laws


@exercise.inputs
def small_layers(draw: Draw) -> dict[str, Any]:
    return layer(draw, draw(integers(1, 3)), draw(integers(1, 2)), draw(integers(0, 1)))


@exercise.law
def nothing_is_negative(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """No answer is negative."""
    least = float(np.min(call(x, w, b, stride, pad)))
    expect(least >= 0, "the smallest answer", least, "at least 0")


@exercise.law
def a_filter_or_its_negative(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """Where a filter answers, the filter and bias of the other sign are silent."""
    both = call(x, w, b, stride, pad) * call(x, -w, -b, stride, pad)
    expect_equal(both, np.zeros_like(both), "the answer times that of the negative filter")


@exercise.law
def differences_are_linear(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """a, less the answer for the negative filter and bias, is the convolution itself."""
    z = call(x, w, b, stride, pad) - call(x, -w, -b, stride, pad)
    expect_equal(z, conv.conv_forward(x, w, b, stride, pad), "the difference")


@exercise.law
def ten_times_is_ten_times(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """Filters and biases ten times as large give answers ten times as large."""
    due = 10 * call(x, w, b, stride, pad)
    expect_equal(call(x, 10 * w, 10 * b, stride, pad), due, "the answer for filters and biases times 10")
