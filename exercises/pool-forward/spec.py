"""Pooling, forward: every window of every channel becomes one number."""

import numpy as np

from grader.authoring import (
    CHANNELS_FIRST,
    Ask,
    Bounded,
    Exercise,
    Step,
    dense_array,
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


def rounding_of(answer, x, f, stride, mode):
    """A maximum is a selection: exact. A mean of k pixels: k - 1 additions, and a division or a product with 1/k.

    It is exact too where the pixels are whole and k is a power of two. The oracle, in float64, rounds as well.
    """
    pixels = sides(f)[0] * sides(f)[1]
    if mode == "max" or (pixels & (pixels - 1) == 0 and np.all(np.mod(x, 1) == 0)):
        return np.zeros(answer.shape)
    unit = UNIT[answer.dtype.name]
    scale = pooling.pool_forward(np.abs(x).astype(np.float64), f, stride, "average")
    return 2 * gamma(pixels + 2, unit) * scale + unit * np.abs(answer)


exercise = Exercise(
    title="Pooling, forward",
    track="layers",
    entry="pool_forward",
    oracle=pooling.pool_forward,
    tolerance=Bounded(rounding_of),
    order=90,
)


# ---------------------------------------------------------------- dialects


@exercise.dialect(
    "coursera",
    entry="pool_forward",
    parameters=("A_prev", "hparameters", "mode"),
    skips=("error",),
    excuses=lambda x, f, stride, mode: not divides(x, f, stride),
)
def coursera(defined, x, f, stride, mode):
    hparameters = {"f": f, "stride": f if stride is None else stride}
    return Ask((Step("pool_forward", (x, hparameters, mode)),), pick=(0,))


@exercise.dialect(
    "cs231n",
    entry="max_pool_forward_naive",
    parameters=("x", "pool_param"),
    skips=("error",),
    excuses=lambda x, f, stride, mode: not divides(x, f, stride),
)
def cs231n(defined, x, f, stride, mode):
    f_h, f_w = sides(f)
    pool_param = {"pool_height": f_h, "pool_width": f_w, "stride": f_h if stride is None else stride}
    step = Step("max_pool_forward_naive", (CHANNELS_FIRST.there(x), pool_param))
    return Ask((step,), pick=(0,), view=CHANNELS_FIRST)


def divides(x, f, stride):
    f_h, f_w = sides(f)
    s = f_h if stride is None else stride
    return (x.shape[1] - f_h) % s == 0 and (x.shape[2] - f_w) % s == 0


# ---------------------------------------------------------------- worked examples


def image(rows):
    return np.array(rows, dtype=float)[None, :, :, None]


QUARTERS = image([[1, 5, 2, 0], [7, 3, 4, 6], [8, 2, 1, 1], [0, 6, 9, 5]])
TWO_CHANNELS = np.stack((QUARTERS[..., 0], -QUARTERS[..., 0]), axis=-1)

exercise.example(
    x=QUARTERS, f=2, stride=2, mode="max", gives=image([[7, 6], [8, 9]]), note="the largest of each quarter"
)
exercise.example(
    x=QUARTERS, f=3, stride=1, mode="max", gives=image([[8, 6], [9, 9]]), note="windows of 3x3 that overlap"
)
exercise.example(
    x=TWO_CHANNELS,
    f=2,
    stride=2,
    mode="max",
    gives=np.stack((image([[7, 6], [8, 9]])[..., 0], image([[-1, 0], [0, -1]])[..., 0]), axis=-1),
    note="each channel is pooled on its own; negative pixels have negative maxima",
)
exercise.example(x=QUARTERS, gives=image([[7, 6], [8, 9]]), note="by default: the maximum of 2x2 windows, side by side")


@exercise.law(
    kind="example",
    cases=1,
    dialects=WITH_AVERAGE,
    inputs=lambda draw: {"x": QUARTERS, "f": 2, "stride": 2, "mode": "average"},
)
def average_of_each_quarter(call, **inputs):
    """The quarters of the 4x4 image of the first example have the averages 4, 3, 4 and 4."""
    expect_equal(call(**inputs), image([[4, 3], [4, 4]]))


exercise.raises(ValueError, x=QUARTERS, f=5, stride=1, mode="max", note="the window is larger than the image")
exercise.raises(ValueError, x=QUARTERS, f=2, stride=0, mode="max", note="a stride is at least 1")
exercise.raises(ValueError, x=QUARTERS, f=2, stride=2, mode="median", note="the mode is 'max' or 'average'")
exercise.raises(ValueError, x=QUARTERS[:, :2], f=3, stride=1, mode="max", note="the window is larger than the image")
exercise.raises(ValueError, x=QUARTERS[:, :, :2], f=3, stride=1, mode="max", note="the window is larger than the image")
exercise.raises(ValueError, x=QUARTERS, f=2, stride=-1, mode="max", note="a stride is at least 1")


# ---------------------------------------------------------------- what is drawn


def shape_for(draw, n_h, n_w):
    """A batch of images of this size: one to three images, one to three channels."""
    m, n_c = draw(sizes(2, 1, 3))
    return m, n_h, n_w, n_c


def roomy(draw, f):
    """A shape with room for windows of side f, and up to four pixels more each way."""
    more_h, more_w = draw(sizes(2, 0, 4))
    return shape_for(draw, f + more_h, f + more_w)


def bright(draw, shape):
    """Distinct positive pixels: that maxima may be negative is graded apart."""
    return draw(permuted_array(shape)) + np.prod(shape)


def any_window(draw):
    """A shape, a side of the window and a stride, in any relation."""
    f, stride = draw(integers(1, 4)), draw(integers(1, 4))
    return roomy(draw, f), f, stride


@exercise.matches_oracle
def maximum_of_each_window(draw):
    """Each window, side by side with the next, becomes its largest pixel."""
    f = draw(integers(2, 3))
    rows, columns = draw(sizes(2, 1, 3))
    x = bright(draw, shape_for(draw, f * rows, f * columns))
    return {"x": x, "f": f, "stride": f, "mode": "max"}


@exercise.matches_oracle(dialects=WITH_AVERAGE)
def average_of_each_window(draw):
    """In mode "average", each window becomes the mean of its f x f pixels."""
    f = draw(integers(2, 4))
    rows, columns = draw(sizes(2, 1, 3))
    x = draw(integer_array(shape_for(draw, f * rows, f * columns), -9, 9))
    return {"x": x, "f": f, "stride": f, "mode": "average"}


@exercise.matches_oracle
def overlapping_windows(draw):
    """With a stride smaller than the window, neighbouring windows share pixels."""
    f = draw(integers(2, 4))
    stride = draw(integers(1, f - 1))
    return {"x": bright(draw, roomy(draw, f)), "f": f, "stride": stride, "mode": "max"}


@exercise.matches_oracle
def gaps_between_windows(draw):
    """With a stride larger than the window, the pixels in between are never read."""
    f = draw(integers(1, 2))
    stride = f + draw(integers(1, 2))
    rows, columns = draw(sizes(2, 0, 2))
    x = bright(draw, shape_for(draw, f + stride * rows, f + stride * columns))
    return {"x": x, "f": f, "stride": stride, "mode": "max"}


@exercise.matches_oracle
def uneven_remainders(draw):
    """Where the stride does not divide, the last window that fits completely is the last."""
    f, stride = draw(integers(1, 3)), draw(integers(2, 3))
    rows, columns = draw(sizes(2, 0, 2))
    left, right = draw(integers(0, stride - 1)), draw(integers(1, stride - 1))
    x = bright(draw, shape_for(draw, f + stride * rows + left, f + stride * columns + right))
    return {"x": x, "f": f, "stride": stride, "mode": "max"}


@exercise.matches_oracle
def negative_images(draw):
    """Of negative pixels the largest is negative as well: -3 from -3, -8, -5, -4."""
    shape, f, stride = any_window(draw)
    return {"x": -np.abs(draw(permuted_array(shape))), "f": f, "stride": stride, "mode": "max"}


@exercise.matches_oracle(dialects=WITH_AVERAGE)
def average_at_any_stride(draw):
    """However the stride and the window relate, an average is over the f x f pixels of its window."""
    shape, f, stride = any_window(draw)
    x = draw(dense_array(shape, draw(sampled_from(("float64", "float32")))))
    return {"x": x, "f": f, "stride": stride, "mode": "average"}


@exercise.matches_oracle(dialects=("native",))
def stride_not_given(draw):
    """A stride of None means the side of the window: windows side by side."""
    f = draw(integers(2, 3))
    mode = draw(sampled_from(("max", "average")))
    return {"x": draw(integer_array(roomy(draw, f), -9, 9)), "f": f, "stride": None, "mode": mode}


@exercise.matches_oracle(dialects=WITH_AVERAGE)
def integer_pixels(draw):
    """Pixels may be ints, as in an image file; their average is not rounded."""
    shape, f, stride = any_window(draw)
    return {"x": draw(integer_array(shape, 0, 255, "int64")), "f": f, "stride": stride, "mode": "average"}


@exercise.matches_oracle
def dense_values(draw):
    """The largest pixel comes out with all its digits, in double and in single precision."""
    shape, f, stride = any_window(draw)
    x = draw(dense_array(shape, draw(sampled_from(("float64", "float32")))))
    return {"x": x, "f": f, "stride": stride, "mode": "max"}


@exercise.matches_oracle
def one_window_per_image(draw):
    """A window as large as the image leaves one number for each channel."""
    f = draw(integers(2, 5))
    x = bright(draw, shape_for(draw, f, f))
    return {"x": x, "f": f, "stride": draw(integers(1, 3)), "mode": "max"}


@exercise.matches_oracle(dialects=("cs231n",))
def rectangular_windows(draw):
    """pool_height and pool_width may differ."""
    f_h, f_w = draw(sizes(2, 1, 4))
    more_h, more_w = draw(sizes(2, 0, 4))
    x = bright(draw, shape_for(draw, f_h + more_h, f_w + more_w))
    return {"x": x, "f": (f_h, f_w), "stride": draw(integers(1, 3)), "mode": "max"}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    shape, f, stride = any_window(draw)
    return {"x": draw(permuted_array(shape)), "f": f, "stride": stride}


@exercise.law
def channels_and_images_stay_apart(call, x, f, stride):
    """Pooling one channel of one image alone gives what it gives among the others."""
    expect_equal(call(x[:1, :, :, -1:], f, stride, "max"), call(x, f, stride, "max")[:1, :, :, -1:])


@exercise.law
def striding_subsamples_the_dense_answer(call, x, f, stride):
    """With stride s you keep every s-th position of the stride-1 answer."""
    expect_equal(call(x, f, stride, "max"), call(x, f, 1, "max")[:, ::stride, ::stride])


@exercise.law
def maxima_follow_increasing_functions(call, x, f, stride):
    """An increasing function may be applied before or after: max of (v³ - 20) is (max of v)³ - 20."""
    expect_equal(call(x**3 - 20, f, stride, "max"), call(x, f, stride, "max") ** 3 - 20)


@exercise.law(dialects=WITH_AVERAGE)
def a_flat_image_stays_flat(call, x, f, stride):
    """Where all pixels are 5, each average is 5."""
    flat = np.full(x.shape, 5.0)
    average = call(flat, f, stride, "average")
    expect_close(average, np.full(average.shape, 5.0), rounding(f * f + 2, 5.0))


@exercise.law(dialects=WITH_AVERAGE)
def averages_are_linear(call, x, f, stride):
    """The average of 3x - y is three times that of x, less that of y."""
    y = x[::-1, ::-1, ::-1]
    due = 3 * call(x, f, stride, "average") - call(y, f, stride, "average")
    bound = rounding(f * f + 4, 4 * np.abs(x).max())
    expect_close(call(3 * x - y, f, stride, "average"), due, bound)
