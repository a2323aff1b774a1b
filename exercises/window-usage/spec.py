"""How often a pixel is read: the windows that cover each pixel."""

import numpy as np

from grader.authoring import Exercise, expect, expect_equal, integers
from reference import shapes

exercise = Exercise(
    title="How often a pixel is read",
    track="shapes",
    entry="window_usage",
    needs="numpy",
    oracle=shapes.window_usage,
    after=("conv-output-size",),
    order=120,
)


def squared(*along_a_side):
    """Rows and columns are covered alike, and independently."""
    return np.outer(along_a_side, along_a_side)


# ---------------------------------------------------------------- worked examples

exercise.example(
    n=6, f=3, gives=squared(1, 2, 3, 3, 2, 1), note="a corner of 6x6 is in one 3x3 window, the middle in nine"
)
exercise.example(n=6, f=3, p=1, gives=squared(2, 3, 3, 3, 3, 2), note="with a padding of 1 a corner is in four windows")
exercise.example(n=5, f=3, p=0, s=2, gives=squared(1, 1, 2, 1, 1), note="at stride 2 only the middle is shared")
exercise.example(n=6, f=2, p=0, s=3, gives=squared(1, 1, 0, 1, 1, 0), note="at stride 3, 2x2 windows leave gaps")

exercise.raises(ValueError, n=4, f=5, note="the window is larger than the image")
exercise.raises(ValueError, n=6, f=3, p=0, s=0, note="a stride is at least 1")
exercise.raises(ValueError, n=6, f=3, p=-1, note="a padding cannot be negative")
exercise.raises(ValueError, n=6, f=3, p=0, s=-1, note="a stride is at least 1")
exercise.raises(ValueError, n=4, f=7, p=1, note="the window is larger than the image")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def neither_padding_nor_stride(draw):
    """The count grows from the edge inwards, one more window with every pixel, up to f."""
    f = draw(integers(2, 4))
    return {"n": f + draw(integers(1, 7)), "f": f}


@exercise.matches_oracle
def with_padding(draw):
    """Padding lets more windows reach the edge."""
    f, p = draw(integers(2, 4)), draw(integers(1, 3))
    return {"n": f + draw(integers(0, 6)), "f": f, "p": p}


@exercise.matches_oracle
def with_stride(draw):
    """With a stride smaller than the window, fewer windows overlap."""
    f = draw(integers(3, 5))
    return {"n": f + draw(integers(1, 7)), "f": f, "p": 0, "s": draw(integers(2, f - 1))}


@exercise.matches_oracle
def pixels_that_fill_no_window(draw):
    """Where the windows lie side by side, the pixels left over at the end are not read."""
    f = draw(integers(2, 4))
    return {"n": f * draw(integers(1, 3)) + draw(integers(1, f - 1)), "f": f, "p": 0, "s": f}


@exercise.matches_oracle
def gaps_between_windows(draw):
    """With a stride larger than the window, the pixels in between are not read."""
    f = draw(integers(1, 3))
    s = f + draw(integers(1, 2))
    return {"n": f + s + draw(integers(0, 6)), "f": f, "p": draw(integers(0, 1)), "s": s}


@exercise.matches_oracle
def all_together(draw):
    """Padding and stride together: the first window starts in the padding, p pixels before the image."""
    f, p, s = draw(integers(2, 4)), draw(integers(1, 3)), draw(integers(2, 3))
    return {"n": f + draw(integers(0, 6)), "f": f, "p": p, "s": s}


@exercise.matches_oracle
def windows_larger_than_the_image(draw):
    """With enough padding a window may be larger than the image, and even cover all of it."""
    n, p = draw(integers(1, 4)), draw(integers(2, 4))
    return {"n": n, "f": n + draw(integers(1, p)), "p": p, "s": draw(integers(1, 2))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    f, p, s = draw(integers(1, 4)), draw(integers(0, 2)), draw(integers(1, 4))
    return {"n": f + draw(integers(0, 6)), "f": f, "p": p, "s": s}


def just_fitting(draw):
    n, p = draw(integers(1, 6)), draw(integers(1, 4))
    return {"n": n, "f": n + 2 * p, "p": p}


@exercise.law(inputs=just_fitting, cases=12, points=0.5)
def windows_that_just_fit(call, n, f, p):
    """A window as large as the padded image still fits, once."""
    expect_equal(call(n, f, p), np.ones((n, n)), "how often each pixel is read")


@exercise.law
def rows_and_columns_are_covered_alike(call, n, f, p, s):
    """The windows lie in a square grid, so that the counts are the same when the image is transposed."""
    usage = call(n, f, p, s)
    expect_equal(usage.T, usage, "the transposed counts")


@exercise.law
def without_padding_every_window_reads_all_its_pixels(call, n, f, p, s):
    """Without padding the counts sum to f * f for each window."""
    windows = len(range(0, n - f + 1, s)) ** 2
    expect_equal(int(call(n, f, 0, s).sum()), f * f * windows, "the sum of the counts")


@exercise.law
def no_pixel_is_read_more_than_f_times_f(call, n, f, p, s):
    """A pixel can take each of the f * f places in a window once, and no more."""
    most = int(call(n, f, p, s).max())
    expect(0 <= most <= f * f, "the largest count", most, f"at most {f * f}")


@exercise.law
def at_stride_one_both_ends_are_alike(call, n, f, p, s):
    """At stride 1 the counts read the same from either end."""
    usage = call(n, f, p, 1)
    expect_equal(usage[::-1, ::-1], usage, "the counts from the other end")


@exercise.law
def padding_is_a_frame_around_the_image(call, n, f, p, s):
    """The counts of the padded image, taken as an image, hold those of the image in the middle."""
    whole = call(n + 2 * p, f, 0, s)
    expect_equal(call(n, f, p, s), whole[p : p + n, p : p + n], "the counts inside the frame")
