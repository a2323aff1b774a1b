"""Same padding with a stride: ceil(n / s) places, and no more padding than they need."""

from grader.authoring import Exercise, expect, expect_equal, integers
from reference import shapes

exercise = Exercise(
    title="Same padding with a stride",
    track="shapes",
    entry="strided_same_padding",
    needs="python",
    oracle=shapes.strided_same_padding,
    after=("same-padding",),
    order=30,
)

# ---------------------------------------------------------------- worked examples

exercise.example(n=28, f=3, s=1, gives=(1, 1), note="at stride 1, a side of 28 stays 28")
exercise.example(n=28, f=3, s=2, gives=(0, 1), note="at stride 2, a side of 28 is halved to 14: one pixel, after")
exercise.example(n=224, f=7, s=2, gives=(2, 3), note="the first layer of a ResNet: 224 becomes 112")
exercise.example(n=8, f=1, s=2, gives=(0, 0), note="a 1x1 filter needs no padding")

exercise.raises(ValueError, n=0, f=3, s=1, note="an image has at least one pixel")
exercise.raises(ValueError, n=8, f=0, s=1, note="a filter has at least one pixel")
exercise.raises(ValueError, n=8, f=3, s=0, note="a stride is at least 1")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def stride_one(draw):
    """At stride 1 it is the ordinary same padding: for an odd filter (f - 1) / 2 pixels at each end."""
    return {"n": draw(integers(2, 40)), "f": 2 * draw(integers(1, 5)) + 1, "s": 1}


@exercise.matches_oracle
def strides_that_divide(draw):
    """Where s divides n, the last window begins s pixels before the end of the image."""
    s = draw(integers(2, 4))
    return {"n": s * draw(integers(2, 12)), "f": s + draw(integers(1, 5)), "s": s}


@exercise.matches_oracle
def strides_that_leave_a_rest(draw):
    """Where s does not divide n, the last window begins at the pixels that are left over."""
    s = draw(integers(2, 5))
    n = s * draw(integers(1, 12)) + draw(integers(1, s - 1))
    return {"n": n, "f": s + draw(integers(1, 5)), "s": s}


@exercise.matches_oracle
def strides_larger_than_the_filter(draw):
    """With a stride larger than the filter often nothing is missing, and a padding is never negative."""
    f = draw(integers(2, 4))
    s = f + draw(integers(1, 3))
    n = s * draw(integers(1, 6)) + draw(integers(0, f - 1))
    return {"n": n, "f": f, "s": s}


@exercise.matches_oracle
def small_images(draw):
    """An image smaller than the filter, or than the stride, has at least one place all the same."""
    return {"n": draw(integers(1, 4)), "f": draw(integers(3, 9)), "s": draw(integers(1, 6))}


@exercise.matches_oracle(cases=1)  # one case: who tries every place hangs here, and only here
def huge_images(draw):
    """A formula takes no longer for a side of a billion pixels, and stays exact."""
    return {"n": 10**9 + draw(integers(0, 999)), "f": draw(integers(17, 99)), "s": draw(integers(2, 7))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    return {"n": draw(integers(1, 30)), "f": draw(integers(1, 8)), "s": draw(integers(1, 5))}


@exercise.law
def there_is_a_place_for_every_stride(call, n, f, s):
    """The padded side has ceil(n / s) places."""
    before, after = call(n, f, s)
    places = (n + before + after - f) // s + 1
    expect_equal(places, -(-n // s), f"the places on {n} padded pixels, with f={f} and s={s}")


@exercise.law
def one_pixel_less_would_lose_a_place(call, n, f, s):
    """No more is padded than needed: where there is any padding, one pixel less would lose a place."""
    total = sum(call(n, f, s))
    places = (n + total - 1 - f) // s + 1
    expect(total == 0 or places < -(-n // s), "the total padding", total, "the least that gives ceil(n / s) places")


@exercise.law
def both_ends_get_the_same_but_for_one_pixel_after(call, n, f, s):
    """after - before is 0 or 1."""
    before, after = call(n, f, s)
    expect(after - before in (0, 1), "after - before", after - before, "0 or 1")


@exercise.law
def a_whole_number_of_strides_changes_nothing(call, n, f, s):
    """An image that is s pixels larger needs the same padding: only what is left over matters."""
    expect_equal(call(n + 7 * s, f, s), call(n, f, s), f"strided_same_padding({n + 7 * s}, {f}, {s})")
