"""Output size of a convolution: how many places the window has."""

from grader.authoring import Exercise, expect, expect_equal, integers
from reference import shapes

exercise = Exercise(
    title="Output size of a convolution",
    track="shapes",
    entry="conv_output_size",
    needs="python",
    oracle=shapes.conv_output_size,
    order=10,
)

# ---------------------------------------------------------------- worked examples

exercise.example(n=6, f=3, gives=4, note="a 6x6 image and a 3x3 filter give 4x4")
exercise.example(n=6, f=3, p=1, gives=6, note="a padding of 1 keeps the 6x6 image at 6x6")
exercise.example(n=7, f=3, p=0, s=2, gives=3, note="a stride of 2 takes 7x7 to 3x3")
exercise.example(n=39, f=3, gives=37, note="the first layer of the 39x39x3 network")
exercise.example(n=37, f=5, p=0, s=2, gives=17, note="the second layer of the 39x39x3 network")
exercise.example(n=17, f=5, p=0, s=2, gives=7, note="the third layer of the 39x39x3 network")

exercise.raises(ValueError, n=4, f=5, note="the filter is larger than the image")
exercise.raises(ValueError, n=4, f=7, p=1, note="the filter is larger than the padded image")
exercise.raises(ValueError, n=6, f=3, p=0, s=0, note="a stride is at least 1")
exercise.raises(ValueError, n=6, f=3, p=-1, note="a padding cannot be negative")
exercise.raises(ValueError, n=6, f=3, p=0, s=-1, note="a stride is at least 1")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def neither_padding_nor_stride(draw):
    """Without padding, at stride 1, a filter of f takes f - 1 pixels off the side."""
    f = draw(integers(2, 7))
    return {"n": f + draw(integers(0, 12)), "f": f}


@exercise.matches_oracle
def with_padding(draw):
    """Padding lengthens the side at both ends, so by 2p pixels."""
    f, p = draw(integers(2, 7)), draw(integers(1, 3))
    return {"n": f + draw(integers(0, 12)), "f": f, "p": p}


@exercise.matches_oracle
def strides_that_divide(draw):
    """A stride of s takes every s-th place; here the last window ends at the last pixel."""
    f, s = draw(integers(2, 6)), draw(integers(2, 4))
    return {"n": f + s * draw(integers(1, 6)), "f": f, "p": 0, "s": s}


@exercise.matches_oracle
def strides_that_leave_a_rest(draw):
    """Where the stride does not divide, the last window that fits completely is the last."""
    f, s = draw(integers(1, 6)), draw(integers(2, 5))
    rest = draw(integers(1, s - 1))
    return {"n": f + s * draw(integers(0, 6)) + rest, "f": f, "p": 0, "s": s}


@exercise.matches_oracle
def all_together(draw):
    """Padding and stride work together: the padded side is what the window travels along."""
    f, p, s = draw(integers(1, 7)), draw(integers(1, 4)), draw(integers(2, 5))
    return {"n": f + draw(integers(0, 20)), "f": f, "p": p, "s": s}


@exercise.matches_oracle
def strides_larger_than_the_filter(draw):
    """A stride may be larger than the filter: then some pixels are never read."""
    f = draw(integers(1, 3))
    s = f + draw(integers(1, 4))
    return {"n": f + draw(integers(0, 3 * s)), "f": f, "p": draw(integers(0, 2)), "s": s}


@exercise.matches_oracle
def filters_that_barely_fit(draw):
    """A filter as large as the padded side has one place; with padding it may be larger than the image."""
    n, p, s = draw(integers(3, 12)), draw(integers(0, 2)), draw(integers(1, 3))
    return {"n": n, "f": n + 2 * p - draw(integers(0, 2)), "p": p, "s": s}


@exercise.matches_oracle
def filters_of_one_pixel(draw):
    """A filter of one pixel has a place on every pixel that the stride reaches."""
    return {"n": draw(integers(1, 12)), "f": 1, "p": draw(integers(0, 2)), "s": draw(integers(1, 3))}


@exercise.matches_oracle(cases=1)  # one case: who tries every place hangs here, and only here
def huge_images(draw):
    """A formula takes no longer for a side of a billion pixels, and stays exact."""
    n = 10**9 - draw(integers(0, 999))
    return {"n": n, "f": draw(integers(3, 99)), "p": draw(integers(1, 9)), "s": draw(integers(2, 7))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    f, p, s = draw(integers(1, 6)), draw(integers(0, 3)), draw(integers(1, 4))
    return {"n": f + draw(integers(0, 15)), "f": f, "p": p, "s": s}


@exercise.law
def one_more_stride_is_one_more_place(call, n, f, p, s):
    """An image that is s pixels larger has room for exactly one place more."""
    expect_equal(call(n + s, f, p, s), call(n, f, p, s) + 1, f"conv_output_size({n + s}, {f}, {p}, {s})")


@exercise.law
def padding_is_a_larger_image(call, n, f, p, s):
    """One pixel of padding is worth two pixels of image, as it comes at both ends."""
    expect_equal(call(n, f, p + 1, s), call(n + 2, f, p, s), f"conv_output_size({n}, {f}, {p + 1}, {s})")


@exercise.law
def as_many_as_windows_start(call, n, f, p, s):
    """Trying every start, one counts as many windows that fit."""
    starts = [start for start in range(0, n + 2 * p, s) if start + f <= n + 2 * p]
    expect_equal(call(n, f, p, s), len(starts), f"conv_output_size({n}, {f}, {p}, {s})")


@exercise.law
def the_last_window_fits_and_the_next_does_not(call, n, f, p, s):
    """The last window ends inside the padded side, and one more step would leave it."""
    end = (call(n, f, p, s) - 1) * s + f
    expect(end <= n + 2 * p < end + s, "the end of the last window", end, f"at most {n + 2 * p}, and within {s} of it")
