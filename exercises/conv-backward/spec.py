"""The backward pass of a convolutional layer: dx, dw and db from the gradient of its answer.

Only `without_padding` has pad=0: the course's own hint slices [pad:-pad], which is empty there, so a solution that
is right everywhere else loses that check and no other.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    CHANNELS_FIRST,
    FILTERS_FIRST,
    SAME,
    Ask,
    DotProduct,
    Draw,
    Exercise,
    Ref,
    Step,
    dense_array,
    each,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import conv

exercise = Exercise(
    "Convolution, backward pass",
    track="backprop",
    entry="conv_backward",
    oracle=conv.conv_backward,
    # For dx: every weight of every filter meets a pixel at most once; for dw and db: every position of every image.
    tolerance=DotProduct(lambda dz, w, **_: (w[:, :, 0].size, dz[..., 0].size, dz[..., 0].size)),
    after=("conv-forward",),
    order=50,
)

# ---------------------------------------------------------------- facts

TWO_BY_TWO = np.array([[1.0, 2], [3, 4]])
FILTER = np.array([[5.0, 6], [7, 8]])
MIDDLE = np.zeros((1, 3, 3, 1))
MIDDLE[0, 1, 1, 0] = 1

exercise.example(
    dz=MIDDLE,
    x=TWO_BY_TWO.reshape(1, 2, 2, 1),
    w=FILTER.reshape(2, 2, 1, 1),
    pad=1,
    gives=(FILTER.reshape(1, 2, 2, 1), TWO_BY_TWO.reshape(2, 2, 1, 1), np.array([1.0])),
    note="one output that counts: its window receives the filter, and the filter receives the window",
)
exercise.example(
    dz=np.ones((1, 4, 4, 1)),
    x=np.ones((1, 4, 4, 1)),
    w=np.ones((3, 3, 1, 1)),
    pad=1,
    gives=(
        np.outer([2.0, 3, 3, 2], [2, 3, 3, 2]).reshape(1, 4, 4, 1),
        np.outer([3.0, 4, 3], [3, 4, 3]).reshape(3, 3, 1, 1),
        np.array([16.0]),
    ),
    note="all ones, 4x4 with a same 3x3 filter: a corner pixel is read by 4 windows, a middle one by 9",
)

exercise.raises(ValueError, dz=np.ones((1, 4, 4, 1)), x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)),
                note="without padding the answer was 2x2, so dz cannot be 4x4")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 1, 1, 1)), x=np.ones((1, 2, 2, 1)), w=np.ones((3, 3, 1, 1)),
                note="a 3x3 filter does not fit into a 2x2 image")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 2, 2, 1)), x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)), stride=0,
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 2, 2, 1)), x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 3, 1)),
                note="an image of 2 channels, but filters that read 3")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 2, 2, 1)), x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)), stride=-1,
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 1, 1, 1)), x=np.ones((1, 3, 3, 1)), w=np.ones((1, 1, 1, 1)), pad=-1,
                note="a border cannot be negative")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 2, 2, 1)), x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 1, 1)),
                note="an image of 2 channels, but filters that read 1")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 1, 1, 1)), x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)),
                note="the answer was 2x2, so dz cannot be 1x1")  # fmt: skip
exercise.raises(ValueError, dz=np.ones((1, 2, 0, 1)), x=np.ones((1, 4, 2, 1)), w=np.ones((3, 3, 1, 1)),
                note="a 3x3 filter does not fit into an image 2 pixels wide")  # fmt: skip


# ---------------------------------------------------------------- values


def layer(draw: Draw, f: Any, stride: int = 1, pad: int = 1, left_over: tuple[int, int] = (0, 0), m: int | None = None,
          array: Any = integer_array, **options: Any) -> dict[str, Any]:  # fmt: skip
    """A layer and the gradient of its answer; its window leaves so many pixels unread down and across."""
    f_h, f_w = f if isinstance(f, tuple) else (f, f)
    steps = draw(sizes(2, 1, 4))
    n_h, n_w = (max(1, side + (count - 1) * stride + rest - 2 * pad)
                for side, count, rest in zip((f_h, f_w), steps, left_over, strict=True))  # fmt: skip
    m = m or draw(integers(1, 3))
    n_c_prev, n_c = draw(sizes(2, 1, 4))
    x, w = draw(array((m, n_h, n_w, n_c_prev), **options)), draw(array((f_h, f_w, n_c_prev, n_c), **options))
    dz = draw(array((m, *conv.output_sizes(x, w, stride, pad), n_c), **options))
    return {"dz": dz, "x": x, "w": w, "stride": stride, "pad": pad}


@exercise.matches_oracle
def windows_apart(draw: Draw) -> dict[str, Any]:
    """Where windows do not overlap, every pixel belongs to one window at most and receives what that one sends."""
    f = draw(integers(2, 3))
    return layer(draw, f, f + draw(integers(0, 1)))


@exercise.matches_oracle
def windows_that_overlap(draw: Draw) -> dict[str, Any]:
    """Where windows overlap, a pixel adds up what all of them send."""
    return layer(draw, draw(integers(2, 4)), pad=draw(integers(1, 2)))


@exercise.matches_oracle
def with_stride(draw: Draw) -> dict[str, Any]:
    """Output (h, v) belongs to the window that starts at row h * stride and column v * stride."""
    stride = draw(integers(2, 3))
    return layer(draw, stride + draw(integers(1, 2)), stride)


@exercise.matches_oracle
def wide_borders(draw: Draw) -> dict[str, Any]:
    """dx has the shape of x whatever the padding was: the whole border is cut off."""
    return layer(draw, draw(integers(3, 4)), draw(integers(1, 2)), draw(integers(2, 3)))


@exercise.matches_oracle
def uneven_remainders(draw: Draw) -> dict[str, Any]:
    """Where the stride does not divide, pixels that no window read have gradient 0."""
    stride = draw(integers(2, 3))
    rests = draw(integers(1, stride - 1)), draw(integers(0, stride - 1))
    return layer(draw, draw(integers(3, 4)), stride, left_over=rests)


@exercise.matches_oracle(points=0.5)
def one_image(draw: Draw) -> dict[str, Any]:
    """A batch of one image is a batch like any other."""
    return layer(draw, draw(integers(2, 3)), m=1)


@exercise.matches_oracle(points=0.5)
def filters_of_one_pixel(draw: Draw) -> dict[str, Any]:
    """1x1 filters, and images of one channel, have gradients like any other."""
    m, (n_h, n_w) = draw(integers(1, 3)), draw(sizes(2, 1, 5))
    n_c_prev, n_c = draw(sampled_from(((1, 1), (1, 3), (3, 1), (2, 3))))
    x, w = draw(integer_array((m, n_h, n_w, n_c_prev))), draw(integer_array((1, 1, n_c_prev, n_c), low=1))
    return {"dz": draw(integer_array((m, n_h + 2, n_w + 2, n_c))), "x": x, "w": w, "stride": 1, "pad": 1}


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued gradients are added up in full precision."""
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 2)), array=dense_array)


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """In float32 the gradients are as precise as sums in float32 can be."""
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 2)), array=dense_array, dtype="float32")


@exercise.matches_oracle
def without_padding(draw: Draw) -> dict[str, Any]:
    """With pad=0, dx is as large as x: the slice [pad:-pad] would be empty."""
    return layer(draw, draw(integers(1, 3)), draw(integers(1, 2)), pad=0)


@exercise.matches_oracle(dialects=("cs231n",))
def rectangular_filters(draw: Draw) -> dict[str, Any]:
    """A filter may be taller than wide, or wider than tall."""
    f_h, f_w = draw(sizes(2, 1, 4))
    return layer(draw, (f_h, f_w), draw(integers(1, 2)))


# ---------------------------------------------------------------- laws


@exercise.inputs
def small_layers(draw: Draw) -> dict[str, Any]:
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 2)), draw(integers(1, 2)))


def layers_and_nudges(draw: Draw) -> dict[str, Any]:
    drawn = small_layers(draw)
    x, w = draw(integer_array(drawn["x"].shape)), draw(integer_array(drawn["w"].shape))
    return drawn | {"nudge_x": x, "nudge_w": w}


def two_gradients(draw: Draw) -> dict[str, Any]:
    drawn = small_layers(draw)
    return drawn | {"other": draw(integer_array(drawn["dz"].shape))}


def forward(x: Any, w: Any, stride: int, pad: int) -> Any:
    return conv.conv_forward(x, w, np.zeros(w.shape[3]), stride, pad)


@exercise.law(inputs=layers_and_nudges)
def dx_foretells_the_loss(call: Any, dz: Any, x: Any, w: Any, stride: int, pad: int, nudge_x: Any,
                          nudge_w: Any) -> None:  # fmt: skip
    """Changing x by any amount changes the loss by the sum of that amount times dx: the layer is linear."""
    due = np.sum(dz * forward(nudge_x, w, stride, pad))
    expect_equal(np.sum(call(dz, x, w, stride, pad)[0] * nudge_x), due, "sum(dx * change of x)")


@exercise.law(inputs=layers_and_nudges)
def dw_foretells_the_loss(call: Any, dz: Any, x: Any, w: Any, stride: int, pad: int, nudge_x: Any,
                          nudge_w: Any) -> None:  # fmt: skip
    """Changing w by any amount changes the loss by the sum of that amount times dw."""
    due = np.sum(dz * forward(x, nudge_w, stride, pad))
    expect_equal(np.sum(call(dz, x, w, stride, pad)[1] * nudge_w), due, "sum(dw * change of w)")


@exercise.law
def db_is_the_sum_of_dz(call: Any, dz: Any, x: Any, w: Any, stride: int, pad: int) -> None:
    """db[c] is the sum of dz over all images and all positions of feature map c."""
    expect_equal(call(dz, x, w, stride, pad)[2], dz.sum((0, 1, 2)), "db")


@exercise.law
def input_and_filters_weigh_the_same(call: Any, dz: Any, x: Any, w: Any, stride: int, pad: int) -> None:
    """sum(x * dx) equals sum(w * dw): both are sum(dz * z), as z is linear in x and in w."""
    dx, dw, _ = call(dz, x, w, stride, pad)
    expect_equal(np.sum(x * dx), np.sum(w * dw), "sum(x * dx)")


@exercise.law(inputs=two_gradients)
def gradients_add_up(call: Any, dz: Any, other: Any, x: Any, w: Any, stride: int, pad: int) -> None:
    """The gradients for the sum of two losses are the sums of their gradients."""
    parts = zip(call(dz, x, w, stride, pad), call(other, x, w, stride, pad), strict=True)
    both = tuple(one + two for one, two in parts)
    expect_equal(call(dz + other, x, w, stride, pad), both, "the gradients for the sum of two losses")


@exercise.law
def images_share_the_filters(call: Any, dz: Any, x: Any, w: Any, stride: int, pad: int) -> None:
    """Each image has a dx of its own; dw and db are the sums over the images."""
    dx, dw, db = call(dz, x, w, stride, pad)
    first, rest = call(dz[:1], x[:1], w, stride, pad), call(dz[-1:], x[-1:], w, stride, pad)
    expect_equal(first[0], dx[:1], "dx of the first image alone")
    pair = call(dz[[0, -1]], x[[0, -1]], w, stride, pad)
    expect_equal(pair[1], first[1] + rest[1], "dw of two images")
    expect_equal(pair[2], first[2] + rest[2], "db of two images")


# ---------------------------------------------------------------- dialects


def leaves_a_remainder(x: Any, w: Any, stride: int, pad: int, **_: Any) -> bool:
    """Course solutions may insist that the stride divides."""
    return any((x.shape[1 + axis] + 2 * pad - w.shape[axis]) % stride for axis in (0, 1))


@exercise.dialect("coursera", entry="conv_backward", parameters=("dZ", "cache"),
                  skips=("error",), excuses=leaves_a_remainder)  # fmt: skip
def coursera(defined: frozenset[str], dz: Any, x: Any, w: Any, stride: int, pad: int) -> Ask:
    cache = (x, w, np.zeros((1, 1, 1, w.shape[3]), w.dtype), {"stride": stride, "pad": pad})
    if "conv_forward" not in defined:
        return Ask((Step("conv_backward", (dz, cache)),))
    return Ask((Step("conv_forward", cache), Step("conv_backward", (dz, Ref(0, (1,))))))


@exercise.dialect("cs231n", entry="conv_backward_naive", parameters=("dout", "cache"),
                  skips=("error",), excuses=leaves_a_remainder)  # fmt: skip
def cs231n(defined: frozenset[str], dz: Any, x: Any, w: Any, stride: int, pad: int) -> Ask:
    dout, view = CHANNELS_FIRST.there(dz), each(CHANNELS_FIRST, FILTERS_FIRST, SAME)
    conv_param = {"stride": stride, "pad": pad}
    cache = (CHANNELS_FIRST.there(x), FILTERS_FIRST.there(w), np.zeros(w.shape[3], w.dtype), conv_param)
    if "conv_forward_naive" not in defined:
        return Ask((Step("conv_backward_naive", (dout, cache)),), view=view)
    return Ask((Step("conv_forward_naive", cache), Step("conv_backward_naive", (dout, Ref(0, (1,))))), view=view)
