"""Pooling, backward: each output's gradient goes back to the pixels that it was made of."""

import numpy as np

from grader.authoring import (
    CHANNELS_FIRST,
    Ask,
    Bounded,
    Exercise,
    Ref,
    Step,
    dense_array,
    expect,
    expect_close,
    expect_equal,
    gamma,
    integer_array,
    integers,
    permuted_array,
    rounding,
    sampled_from,
    sizes,
)
from reference import pooling

WITH_AVERAGE = ("native", "coursera")  # cs231n asks for the maximum only
UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def sides(f):
    return (f, f) if isinstance(f, int) else f


def rounding_of(answer, da, x, f, stride, mode):
    """A pixel gathers a share from each of the n windows that hold it: n - 1 additions, two roundings a share.

    Nothing rounds where gradients are whole and the share is all, or divides by a power of two; and a lone
    share of a maximum is a copy.
    """
    (f_h, f_w), s = sides(f), sides(f)[0] if stride is None else stride
    shared = mode == "average" and (f_h * f_w) & (f_h * f_w - 1) != 0
    windows = -(-f_h // s) * -(-f_w // s)
    if not shared and (np.all(np.mod(da, 1) == 0) or (mode == "max" and windows == 1)):
        return np.zeros(answer.shape)
    unit = UNIT[answer.dtype.name]
    scale = pooling.pool_backward(np.abs(da).astype(np.float64), x, f, stride, mode)
    return 2 * gamma(windows + 2, unit) * scale + unit * np.abs(answer)


exercise = Exercise(
    title="Pooling, backward",
    track="backprop",
    entry="pool_backward",
    oracle=pooling.pool_backward,
    tolerance=Bounded(rounding_of),
    after=("pool-forward",),
    order=90,
)


# ---------------------------------------------------------------- dialects


@exercise.dialect(
    "coursera",
    entry="pool_backward",
    parameters=("dA", "cache", "mode"),
    skips=("error",),
    excuses=lambda da, x, f, stride, mode: not divides(x, f, stride),
)
def coursera(defined, da, x, f, stride, mode):
    hparameters = {"f": f, "stride": f if stride is None else stride}
    return Ask((Step("pool_backward", (da, (x, hparameters), mode)),))


@exercise.dialect(
    "cs231n",
    entry="max_pool_backward_naive",
    parameters=("dout", "cache"),
    skips=("error",),
    excuses=lambda da, x, f, stride, mode: not divides(x, f, stride),
)
def cs231n(defined, da, x, f, stride, mode):
    """The cache is what the student's own forward pass made of it, where there is one."""
    f_h, f_w = sides(f)
    pool_param = {"pool_height": f_h, "pool_width": f_w, "stride": f_h if stride is None else stride}
    dout, x = CHANNELS_FIRST.there(da), CHANNELS_FIRST.there(x)
    if "max_pool_forward_naive" not in defined:
        return Ask((Step("max_pool_backward_naive", (dout, (x, pool_param))),), view=CHANNELS_FIRST)
    forward = Step("max_pool_forward_naive", (x, pool_param))
    return Ask((forward, Step("max_pool_backward_naive", (dout, Ref(0, (1,))))), view=CHANNELS_FIRST)


def divides(x, f, stride):
    f_h, f_w = sides(f)
    s = f_h if stride is None else stride
    return (x.shape[1] - f_h) % s == 0 and (x.shape[2] - f_w) % s == 0


# ---------------------------------------------------------------- worked examples


def image(rows):
    return np.array(rows, dtype=float)[None, :, :, None]


QUARTERS = image([[1, 5, 2, 0], [7, 3, 4, 6], [8, 2, 1, 1], [0, 6, 9, 5]])

exercise.example(
    da=image([[10, 20], [30, 40]]),
    x=QUARTERS,
    f=2,
    stride=2,
    mode="max",
    gives=image([[0, 0, 0, 0], [10, 0, 0, 20], [30, 0, 0, 0], [0, 0, 40, 0]]),
    note="each gradient goes to the largest pixel of its quarter",
)
exercise.example(
    da=image([[10, 20], [30, 40]]),
    x=QUARTERS,
    f=3,
    stride=1,
    mode="max",
    gives=image([[0, 0, 0, 0], [0, 0, 0, 20], [10, 0, 0, 0], [0, 0, 70, 0]]),
    note="the 9 is the largest of two overlapping windows and receives 30 + 40",
)


@exercise.law(
    kind="example",
    cases=1,
    dialects=WITH_AVERAGE,
    inputs=lambda draw: {"da": image([[4, 8], [12, 16]]), "x": QUARTERS, "f": 2, "stride": 2, "mode": "average"},
)
def average_shares_evenly(call, **inputs):
    """In mode "average", a gradient of 4, 8, 12 or 16 gives each of its four pixels 1, 2, 3 or 4."""
    expect_equal(call(**inputs), image([[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]))


ONES = np.ones((1, 2, 2, 1))
exercise.raises(ValueError, da=ONES, x=QUARTERS, f=5, stride=1, mode="max", note="the window is larger than the image")
exercise.raises(ValueError, da=ONES, x=QUARTERS, f=2, stride=0, mode="max", note="a stride is at least 1")
exercise.raises(ValueError, da=ONES, x=QUARTERS, f=2, stride=2, mode="median", note="the mode is 'max' or 'average'")
exercise.raises(ValueError, da=ONES[:, :1], x=QUARTERS[:, :2], f=3, stride=1, mode="max",
                note="the window is larger than the image")  # fmt: skip
exercise.raises(ValueError, da=ONES[:, :, :1], x=QUARTERS[:, :, :2], f=3, stride=1, mode="max",
                note="the window is larger than the image")  # fmt: skip
exercise.raises(ValueError, da=ONES, x=QUARTERS, f=2, stride=-1, mode="max", note="a stride is at least 1")
exercise.raises(ValueError, da=np.ones((1, 3, 3, 1)), x=QUARTERS, f=2, stride=0, mode="max",
                note="a stride is at least 1")  # fmt: skip
exercise.raises(ValueError, da=np.ones((1, 3, 3, 1)), x=QUARTERS, f=2, stride=-1, mode="max",
                note="a stride is at least 1")  # fmt: skip


# ---------------------------------------------------------------- what is drawn


def shape_for(draw, n_h, n_w):
    m, n_c = draw(sizes(2, 1, 3))
    return m, n_h, n_w, n_c


def roomy(draw, f):
    more_h, more_w = draw(sizes(2, 0, 4))
    return shape_for(draw, f + more_h, f + more_w)


def pooled(shape, f, stride):
    """The shape that the gradient of the pooled images has."""
    f_h, f_w = sides(f)
    m, n_h, n_w, n_c = shape
    return m, (n_h - f_h) // stride + 1, (n_w - f_w) // stride + 1, n_c


def call_for(draw, shape, f, stride, mode="max"):
    """Pixels all different, so that a window has one maximum; whole gradients, so that sums are exact."""
    da = draw(integer_array(pooled(shape, f, stride), -9, 9))
    return {"da": da, "x": draw(permuted_array(shape)), "f": f, "stride": stride, "mode": mode}


def any_window(draw):
    f, stride = draw(integers(2, 4)), draw(integers(1, 4))
    return roomy(draw, f), f, stride


@exercise.matches_oracle
def maximum_side_by_side(draw):
    """Windows side by side: the largest pixel of each receives its gradient, the others nothing."""
    f = draw(integers(2, 3))
    rows, columns = draw(sizes(2, 1, 3))
    return call_for(draw, shape_for(draw, f * rows, f * columns), f, f)


@exercise.matches_oracle(cases=12, points=0.5)
def the_usual_windows(draw):
    """Unless given, windows are 2x2, side by side, and the mode is "max"."""
    rows, columns = draw(sizes(2, 1, 3))
    drawn = call_for(draw, shape_for(draw, 2 * rows, 2 * columns), 2, 2)
    return {"da": drawn["da"], "x": drawn["x"]}



@exercise.matches_oracle(dialects=WITH_AVERAGE)
def average_side_by_side(draw):
    """In mode "average", every pixel of a window receives gradient / (f x f)."""
    f = draw(integers(2, 4))
    rows, columns = draw(sizes(2, 1, 3))
    return call_for(draw, shape_for(draw, f * rows, f * columns), f, f, "average")


@exercise.matches_oracle
def overlapping_maxima(draw):
    """A pixel that is the largest of several overlapping windows receives the sum of their gradients."""
    f = draw(integers(2, 4))
    return call_for(draw, roomy(draw, f), f, draw(integers(1, f - 1)))


@exercise.matches_oracle(dialects=WITH_AVERAGE)
def overlapping_averages(draw):
    """Where averaging windows overlap, their shares add up."""
    f = draw(integers(2, 4))
    return call_for(draw, roomy(draw, f), f, draw(integers(1, f - 1)), "average")


@exercise.matches_oracle
def gaps_between_windows(draw):
    """With a stride larger than the window, the pixels in between were never read and receive 0."""
    f = draw(integers(1, 2))
    stride = f + draw(integers(1, 2))
    rows, columns = draw(sizes(2, 0, 2))
    return call_for(draw, shape_for(draw, f + stride * rows, f + stride * columns), f, stride)


@exercise.matches_oracle
def uneven_remainders(draw):
    """Rows and columns beyond the last window receive 0, and the answer still has the shape of x."""
    f, stride = draw(integers(2, 3)), draw(integers(2, 3))
    rows, columns = draw(sizes(2, 0, 2))
    left, right = draw(integers(0, stride - 1)), draw(integers(1, stride - 1))
    return call_for(draw, shape_for(draw, f + stride * rows + left, f + stride * columns + right), f, stride)


@exercise.matches_oracle(dialects=("native",))
def stride_not_given(draw):
    """A stride of None means the side of the window: windows side by side."""
    f = draw(integers(2, 3))
    case = call_for(draw, roomy(draw, f), f, f, draw(sampled_from(("max", "average"))))
    return {**case, "stride": None}


@exercise.matches_oracle
def dense_gradients(draw):
    """Gradients keep their digits, in double and in single precision."""
    shape, f, stride = any_window(draw)
    dtype = draw(sampled_from(("float64", "float32")))
    da, x = draw(dense_array(pooled(shape, f, stride), dtype)), draw(permuted_array(shape, dtype))
    return {"da": da, "x": x, "f": f, "stride": stride, "mode": "max"}


@exercise.matches_oracle(dialects=("native",))
def integer_pixels(draw):
    """Pixels may be ints, as in an image file; their gradients are not rounded."""
    shape, f, stride = any_window(draw)
    case = call_for(draw, shape, f, stride, draw(sampled_from(("max", "average"))))
    return {**case, "da": case["da"] / 4, "x": case["x"].astype(np.int64)}


@exercise.matches_oracle(dialects=("cs231n",))
def rectangular_windows(draw):
    """pool_height and pool_width may differ."""
    f_h, f_w = draw(sizes(2, 1, 4))
    more_h, more_w = draw(sizes(2, 0, 4))
    return call_for(draw, shape_for(draw, f_h + more_h, f_w + more_w), (f_h, f_w), draw(integers(1, 3)))


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    shape, f, stride = any_window(draw)
    return call_for(draw, shape, f, stride)


def in_either_mode(draw):
    shape, f, stride = any_window(draw)
    return call_for(draw, shape, f, stride, draw(sampled_from(("max", "average"))))


@exercise.law
def gradients_are_linear(call, da, x, f, stride, mode):
    """Gradients are linear in da: those of 3 da - g are three times those of da, less those of g."""
    g = np.flip(da)
    due = 3 * call(da, x, f, stride, mode) - call(g, x, f, stride, mode)
    expect_equal(call(3 * da - g, x, f, stride, mode), due)


@exercise.law
def agrees_with_differences(call, da, x, f, stride, mode):
    """Moving the pixels a little changes sum(da * pool_forward(x)) as the gradient says."""
    direction = np.sign(x) * (1 + np.abs(x) % 3)
    up, down = (pooling.pool_forward(x + h * direction, f, stride, mode) for h in (0.125, -0.125))
    slope = np.sum(da * (up - down)) * 4
    got = np.sum(direction * call(da, x, f, stride, mode))
    expect_equal(got, slope, "the slope in one direction")


@exercise.law(inputs=in_either_mode, dialects=WITH_AVERAGE)
def no_gradient_is_lost(call, da, x, f, stride, mode):
    """What comes back adds up to what went in: the sum of the answer is the sum of da."""
    got = np.sum(call(da, x, f, stride, mode), axis=(1, 2))
    bound = rounding(f * f * da[0, :, :, 0].size + 2, np.abs(da).sum(axis=(1, 2)))
    expect_close(got, np.sum(da, axis=(1, 2)), bound, "the sum over each channel")


@exercise.law
def channels_and_images_stay_apart(call, da, x, f, stride, mode):
    """One channel of one image alone has the gradient that it has among the others."""
    alone = call(da[:1, :, :, -1:], x[:1, :, :, -1:], f, stride, mode)
    expect_equal(alone, call(da, x, f, stride, mode)[:1, :, :, -1:])


@exercise.law
def brightness_does_not_matter(call, da, x, f, stride, mode):
    """Adding 1000 to all pixels moves no maximum, so it changes no gradient."""
    expect_equal(call(da, x + 1000, f, stride, mode), call(da, x, f, stride, mode))


# ---------------------------------------------------------------- equal maxima


def windows_with_equal_maxima(draw):
    """Few different pixels and no overlap, so that what a window hands back can be seen; positive gradients."""
    f = draw(integers(2, 3))
    rows, columns = draw(sizes(2, 1, 3))
    shape = shape_for(draw, f * rows, f * columns)
    da, x = draw(integer_array(pooled(shape, f, f), 1, 9)), draw(integer_array(shape, -1, 1))
    return {"da": da, "x": x, "f": f, "stride": f, "mode": "max"}


def by_window(pixels, f):
    """(m, n_h, n_w, n_c) pixels as (m, rows, columns, n_c, f * f)."""
    m, n_h, n_w, n_c = pixels.shape
    split = pixels.reshape(m, n_h // f, f, n_w // f, f, n_c)
    return split.transpose(0, 1, 3, 5, 2, 4).reshape(m, n_h // f, n_w // f, n_c, f * f)


def nothing_beside(got, pixels):
    beside = np.where(pixels < pixels.max(axis=-1, keepdims=True), got, 0)
    expect_equal(np.abs(beside).max(), 0.0, "the largest gradient beside the maxima")


@exercise.law(inputs=windows_with_equal_maxima, dialects=("native", "cs231n"))
def equal_maxima_share_or_choose(call, da, x, f, stride, mode):
    """Where a window has several equal maxima, they share its gradient, or one of them takes it: the sum is kept."""
    got, pixels = by_window(call(da, x, f, stride, mode), f), by_window(x, f)
    nothing_beside(got, pixels)
    expect(np.all(got >= 0), "the sign of a share", "opposite to that of the gradient", "the same")
    expect_close(got.sum(axis=-1), da, rounding(f * f, da), "the sum over each window")


@exercise.law(inputs=windows_with_equal_maxima, dialects=("coursera",))
def equal_maxima_are_all_that_receives(call, da, x, f, stride, mode):
    """Where maxima are equal, the gradient of the window goes to them alone, shared or whole, as this course does."""
    got, pixels = by_window(call(da, x, f, stride, mode), f), by_window(x, f)
    nothing_beside(got, pixels)
    maxima = pixels == pixels.max(axis=-1, keepdims=True)
    whole = np.all(~maxima | (got == da[..., None]), axis=-1)
    expect_close(
        np.where(whole, da, got.sum(axis=-1)), da, rounding(f * f, da), "what the maxima of each window receive"
    )
