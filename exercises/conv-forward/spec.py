"""The forward pass of a convolutional layer: every filter on every window, plus its bias."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    CHANNELS_FIRST,
    FILTERS_FIRST,
    Ask,
    DotProduct,
    Draw,
    Exercise,
    Step,
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
    "Convolution, forward pass",
    track="layers",
    entry="conv_forward",
    oracle=conv.conv_forward,
    tolerance=DotProduct(lambda w, **_: w[..., 0].size + 1),
    after=("zero-pad", "conv-single-step"),
    order=60,
)

# ---------------------------------------------------------------- facts

# Bright on the left, dark on the right, the same in all three colours.
HALVES = np.zeros((1, 6, 6, 3))
HALVES[:, :, :3] = 10
VERTICAL = np.array([[1.0, 0, -1]] * 3)
RED_AND_ALL = np.zeros((3, 3, 3, 2))
RED_AND_ALL[:, :, 0, 0] = VERTICAL
RED_AND_ALL[:, :, :, 1] = VERTICAL[:, :, None]

exercise.example(
    x=HALVES,
    w=RED_AND_ALL,
    b=np.zeros(2),
    gives=np.stack([[[0.0, 30, 30, 0]] * 4, [[0.0, 90, 90, 0]] * 4], axis=-1)[None],
    note="6x6x3 with two 3x3x3 filters gives 4x4x2; the first filter looks at red only, the second at all colours",
)
exercise.example(
    x=np.arange(1.0, 10).reshape(1, 3, 3, 1),
    w=np.ones((2, 2, 1, 1)),
    b=np.array([10.0]),
    stride=2,
    pad=1,
    gives=np.array([[11.0, 15], [21, 38]]).reshape(1, 2, 2, 1),
    note="3x3 padded to 5x5: a 2x2 filter with stride 2 fits twice, and the last row and column are not read",
)

exercise.raises(ValueError, x=np.ones((1, 2, 2, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1),
                note="a 3x3 filter does not fit into a 2x2 image")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1), stride=0,
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1), pad=-1,
                note="a border cannot be negative")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 3, 1)), b=np.zeros(1),
                note="an image of 2 channels, but filters that read 3")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1), stride=-1,
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 4, 2)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1),
                note="an image of 2 channels, but filters that read 1")  # fmt: skip
exercise.raises(ValueError, x=np.ones((1, 4, 2, 1)), w=np.ones((3, 3, 1, 1)), b=np.zeros(1),
                note="a 3x3 filter does not fit into an image 2 pixels wide")  # fmt: skip


# ---------------------------------------------------------------- values


def layer(draw: Draw, f: Any, stride: int = 1, pad: int = 0, left_over: tuple[int, int] = (0, 0),
          array: Any = integer_array, **options: Any) -> dict[str, Any]:  # fmt: skip
    """A layer whose window takes a drawn number of steps down and across and leaves so many pixels unread."""
    f_h, f_w = f if isinstance(f, tuple) else (f, f)
    steps = draw(sizes(2, 1, 4))
    n_h, n_w = (max(1, side + (count - 1) * stride + rest - 2 * pad)
                for side, count, rest in zip((f_h, f_w), steps, left_over, strict=True))  # fmt: skip
    m, (n_c_prev, n_c) = draw(integers(1, 3)), draw(sizes(2, 1, 4))
    x, w, b = (draw(array(shape, **options)) for shape in ((m, n_h, n_w, n_c_prev), (f_h, f_w, n_c_prev, n_c), (n_c,)))
    return {"x": x, "w": w, "b": b, "stride": stride, "pad": pad}


@exercise.matches_oracle
def plain_windows(draw: Draw) -> dict[str, Any]:
    """Without a border and with stride 1, every filter answers for every window of every image."""
    return layer(draw, draw(integers(2, 3)))


@exercise.matches_oracle
def with_padding(draw: Draw) -> dict[str, Any]:
    """With padding, zeros surround each image before the filters slide."""
    return layer(draw, draw(integers(2, 4)), pad=draw(integers(1, 3)))


@exercise.matches_oracle
def with_stride(draw: Draw) -> dict[str, Any]:
    """With a stride, the window moves by that many pixels at each step."""
    return layer(draw, draw(integers(2, 4)), stride=draw(integers(2, 3)))


@exercise.matches_oracle
def uneven_remainders(draw: Draw) -> dict[str, Any]:
    """A window that would stick out is not computed: sizes are rounded down."""
    stride = draw(integers(2, 3))
    rests = draw(integers(1, stride - 1)), draw(integers(0, stride - 1))
    return layer(draw, draw(integers(2, 3)), stride, draw(integers(0, 1)), rests)


@exercise.matches_oracle
def strides_beyond_the_filter(draw: Draw) -> dict[str, Any]:
    """A stride larger than the filter leaves pixels between the windows unread."""
    f = draw(integers(1, 2))
    return layer(draw, f, f + draw(integers(1, 2)), draw(integers(0, 1)))


@exercise.matches_oracle
def sizes_of_one(draw: Draw) -> dict[str, Any]:
    """One image, one channel, one filter, a 1x1 filter or a filter as large as the image are cases like any other."""
    f, stride = draw(integers(1, 3)), draw(integers(1, 2))
    m, n_c_prev, n_c = draw(sampled_from(((1, 1, 1), (1, 3, 1), (1, 1, 2), (2, 1, 1), (2, 2, 1), (1, 2, 3))))
    grow = draw(sampled_from(((0, 0), (0, 3), (2, 0))))
    x = draw(integer_array((m, f + grow[0], f + grow[1], n_c_prev)))
    w, b = draw(integer_array((f, f, n_c_prev, n_c))), draw(integer_array((n_c,), low=1))
    return {"x": x, "w": w, "b": b, "stride": stride, "pad": 0}


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued images and weights are added up in full precision."""
    return layer(draw, draw(integers(1, 3)), draw(integers(1, 2)), draw(integers(0, 1)), array=dense_array)


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """In float32 the answer is as precise as sums in float32 can be."""
    pad, options = draw(integers(0, 1)), {"array": dense_array, "dtype": "float32"}
    return layer(draw, draw(integers(2, 3)), draw(integers(1, 2)), pad, **options)


@exercise.matches_oracle(dialects=("cs231n",))
def rectangular_filters(draw: Draw) -> dict[str, Any]:
    """A filter may be taller than wide, or wider than tall."""
    return layer(draw, draw(sizes(2, 1, 4)), draw(integers(1, 2)), draw(integers(0, 1)))


# ---------------------------------------------------------------- laws


def small_layers(draw: Draw) -> dict[str, Any]:
    return layer(draw, draw(integers(1, 3)), draw(integers(1, 2)), draw(integers(0, 2)))


def dense_windows(draw: Draw) -> dict[str, Any]:
    """Layers with stride 1 and no border, and a stride to compare them with."""
    drawn = layer(draw, draw(integers(1, 3)))
    return {"x": drawn["x"], "w": drawn["w"], "b": drawn["b"], "step": draw(integers(2, 3))}


def two_batches(draw: Draw) -> dict[str, Any]:
    drawn = small_layers(draw)
    return drawn | {"other": draw(integer_array(drawn["x"].shape))}


def shuffled_layers(draw: Draw) -> dict[str, Any]:
    return small_layers(draw) | {"seed": draw(seeds())}


def pixel_layers(draw: Draw) -> dict[str, Any]:
    drawn = layer(draw, 1)
    return {name: drawn[name] for name in ("x", "w", "b")}


@exercise.law(inputs=two_batches)
def images_add_up(call: Any, x: Any, other: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """Without a bias, the answer for the sum of two images is the sum of their answers."""
    none = np.zeros_like(b)
    both = call(x, w, none, stride, pad) + call(other, w, none, stride, pad)
    expect_equal(call(x + other, w, none, stride, pad), both, "the answer for the sum of two images")


@exercise.law(inputs=small_layers)
def filters_scale(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """Weights three times as large, and of the other sign, give answers three times as large, of the other sign."""
    due = -3 * call(x, w, b, stride, pad)
    expect_equal(call(x, -3 * w, -3 * b, stride, pad), due, "the answer for -3 times the weights")


@exercise.law(inputs=small_layers)
def the_bias_is_added_once(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """The bias of a filter raises every number of its feature map by just that much."""
    raised = call(x, w, b, stride, pad) - call(x, w, np.zeros_like(b), stride, pad)
    expect_equal(raised, np.broadcast_to(b, raised.shape), "what the bias adds")


@exercise.law(inputs=small_layers)
def each_image_stands_alone(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """An image gets the same answer alone as in a batch."""
    last = call(x, w, b, stride, pad)[-1:]
    expect_equal(call(x[-1:], w, b, stride, pad), last, "the answer for the last image alone")


@exercise.law(inputs=dense_windows)
def a_stride_skips_windows(call: Any, x: Any, w: Any, b: Any, step: int) -> None:
    """With stride s you keep every s-th window of the answer for stride 1."""
    kept = call(x, w, b)[:, ::step, ::step]
    expect_equal(call(x, w, b, step), kept, f"the answer for stride {step}")


@exercise.law(inputs=small_layers)
def padding_comes_first(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int) -> None:
    """Putting the zeros around the images yourself, and then asking for pad=0, changes nothing."""
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    expect_equal(call(padded, w, b, stride), call(x, w, b, stride, pad), "the answer for images padded by hand")


@exercise.law(inputs=shuffled_layers)
def the_order_of_the_channels_is_free(call: Any, x: Any, w: Any, b: Any, stride: int, pad: int, seed: int) -> None:
    """Shuffling the channels of images and filters alike changes nothing: all channels are summed."""
    order = np.random.default_rng(seed).permutation(x.shape[3])
    shuffled = call(x[..., order], w[:, :, order], b, stride, pad)
    expect_equal(shuffled, call(x, w, b, stride, pad), "the answer for shuffled channels")


@exercise.law(inputs=dense_windows)
def a_moved_image_moves_its_answer(call: Any, x: Any, w: Any, b: Any, step: int) -> None:
    """With one more row above the image, the answers move down by one row and are otherwise the same."""
    lower = np.pad(x, ((0, 0), (1, 0), (0, 0), (0, 0)))
    expect_equal(call(lower, w, b)[:, 1:], call(x, w, b), "the answer for the image moved down by one row")


@exercise.law(inputs=pixel_layers)
def a_1x1_filter_is_a_dense_layer_at_each_pixel(call: Any, x: Any, w: Any, b: Any) -> None:
    """A 1x1 filter weighs the channels of each pixel: x @ w + b."""
    expect_equal(call(x, w, b), x @ w[0, 0] + b, "the answer for 1x1 filters")


# ---------------------------------------------------------------- dialects


def leaves_a_remainder(x: Any, w: Any, stride: int, pad: int, **_: Any) -> bool:
    """Course solutions may insist that the stride divides."""
    return any((x.shape[1 + axis] + 2 * pad - w.shape[axis]) % stride for axis in (0, 1))


@exercise.dialect("coursera", entry="conv_forward", parameters=("A_prev", "W", "b", "hparameters"),
                  skips=("error",), excuses=leaves_a_remainder)  # fmt: skip
def coursera(defined: frozenset[str], x: Any, w: Any, b: Any, stride: int, pad: int) -> Ask:
    hparameters = {"stride": stride, "pad": pad}
    return Ask((Step("conv_forward", (x, w, b.reshape(1, 1, 1, -1), hparameters)),), pick=(0,))


@exercise.dialect("cs231n", entry="conv_forward_naive", parameters=("x", "w", "b", "conv_param"),
                  skips=("error",), excuses=leaves_a_remainder)  # fmt: skip
def cs231n(defined: frozenset[str], x: Any, w: Any, b: Any, stride: int, pad: int) -> Ask:
    arguments = (CHANNELS_FIRST.there(x), FILTERS_FIRST.there(w), b, {"stride": stride, "pad": pad})
    return Ask((Step("conv_forward_naive", arguments),), pick=(0,), view=CHANNELS_FIRST)
