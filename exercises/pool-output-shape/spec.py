"""Output shape of pooling: smaller maps, as many as before."""

from grader.authoring import Exercise, expect_equal, integers, sizes
from reference import shapes

exercise = Exercise(
    title="Output shape of pooling",
    track="shapes",
    entry="pool_output_shape",
    needs="python",
    oracle=shapes.pool_output_shape,
    after=("conv-output-size",),
    order=50,
)

# ---------------------------------------------------------------- worked examples

exercise.example(input_shape=(28, 28, 25), f=2, gives=(14, 14, 25), note="2x2 windows side by side halve both sides")
exercise.example(input_shape=(14, 14, 50), f=2, gives=(7, 7, 50), note="and halve them once more: 50 channels stay 50")
exercise.example(input_shape=(7, 9, 50), f=2, gives=(3, 4, 50), note="rows and columns that fill no window are dropped")
exercise.example(input_shape=(7, 9, 50), f=3, s=2, gives=(3, 4, 50), note="3x3 windows with stride 2 overlap")

exercise.raises(ValueError, input_shape=(3, 8, 5), f=4, note="the window is larger than the height")
exercise.raises(ValueError, input_shape=(8, 3, 5), f=4, note="the window is larger than the width")
exercise.raises(ValueError, input_shape=(8, 8, 5), f=2, s=0, note="a stride is at least 1, and 0 does not mean f")
exercise.raises(ValueError, input_shape=(8, 8, 5), f=2, s=-1, note="a stride is at least 1, and 0 does not mean f")


# ---------------------------------------------------------------- what is drawn


def image(n_h, n_w, draw):
    return n_h, n_w, draw(integers(2, 64))


@exercise.matches_oracle
def windows_side_by_side(draw):
    """Without a stride the windows lie side by side: f pixels become one."""
    f = draw(integers(2, 4))
    rows, columns = draw(sizes(2, 1, 12))
    return {"input_shape": image(f * rows, f * columns, draw), "f": f}


@exercise.matches_oracle
def pixels_that_fill_no_window(draw):
    """Side by side, rows and columns that are left over are dropped."""
    f = draw(integers(2, 5))
    rows, columns = draw(sizes(2, 1, 12))
    left, right = draw(integers(1, f - 1)), draw(integers(0, f - 1))
    return {"input_shape": image(f * rows + left, f * columns + right, draw), "f": f}


@exercise.matches_oracle
def overlapping_windows(draw):
    """With a stride smaller than the window, neighbouring windows share pixels."""
    f = draw(integers(2, 5))
    more_h, more_w = draw(sizes(2, 0, 12))
    return {"input_shape": image(f + more_h, f + more_w, draw), "f": f, "s": draw(integers(1, f - 1))}


@exercise.matches_oracle
def gaps_between_windows(draw):
    """With a stride larger than the window, the pixels in between are never read."""
    f = draw(integers(1, 3))
    more_h, more_w = draw(sizes(2, 0, 16))
    return {"input_shape": image(f + more_h, f + more_w, draw), "f": f, "s": f + draw(integers(1, 3))}


@exercise.matches_oracle
def windows_of_one_pixel(draw):
    """Windows of one pixel pick every s-th pixel."""
    n_h, n_w = draw(sizes(2, 1, 16))
    return {"input_shape": image(n_h, n_w, draw), "f": 1, "s": draw(integers(1, 4))}


@exercise.matches_oracle(cases=1)  # one case: who tries every place hangs here, and only here
def huge_images(draw):
    """A formula takes no longer for an image of a billion pixels a side."""
    shape = 10**9 + draw(integers(0, 999)), 10**9 - draw(integers(0, 999)), draw(integers(2, 64))
    return {"input_shape": shape, "f": 3, "s": draw(integers(2, 7))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    f = draw(integers(1, 5))
    more_h, more_w = draw(sizes(2, 0, 14))
    return {"input_shape": image(f + more_h, f + more_w, draw), "f": f, "s": draw(integers(1, 5))}


@exercise.law
def channels_stay(call, input_shape, f, s):
    """Each channel is pooled on its own, so there are as many as before."""
    expect_equal(call(input_shape, f, s)[2], input_shape[2], "the number of channels")


@exercise.law
def no_stride_means_the_window(call, input_shape, f, s):
    """Leaving the stride out is the same as giving f."""
    expect_equal(call(input_shape, f), call(input_shape, f, f), f"pool_output_shape({input_shape}, {f})")


@exercise.law
def one_more_stride_is_one_more_row(call, input_shape, f, s):
    """An image that is s rows higher gives exactly one row more."""
    n_h, n_w, n_c = input_shape
    rows, columns, channels = call(input_shape, f, s)
    expect_equal(call((n_h + s, n_w, n_c), f, s), (rows + 1, columns, channels), f"the output shape for {n_h + s} rows")


@exercise.law
def halving_twice_is_quartering(call, input_shape, f, s):
    """Pooling by 2 and again by 2 gives the shape of pooling by 4, rest or no rest."""
    n_h, n_w, n_c = input_shape[0] + 4, input_shape[1] + 4, input_shape[2]
    halved = n_h // 2, n_w // 2, n_c
    expect_equal(call((n_h, n_w, n_c), 2), halved, f"pool_output_shape({(n_h, n_w, n_c)}, 2)")
    expect_equal(call(halved, 2), call((n_h, n_w, n_c), 4), f"pool_output_shape({halved}, 2)")
