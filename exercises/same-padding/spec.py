"""Same padding: as many pixels as the filter takes, shared between both ends."""

from grader.authoring import Exercise, expect, expect_equal, integers
from reference import shapes

exercise = Exercise(
    title="Same padding",
    track="shapes",
    entry="same_padding",
    needs="python",
    oracle=shapes.same_padding,
    after=("conv-output-size",),
    order=20,
)

# ---------------------------------------------------------------- worked examples

exercise.example(f=3, gives=(1, 1), note="a 3x3 filter needs one pixel at each end")
exercise.example(f=5, gives=(2, 2), note="a 5x5 filter needs two pixels at each end")
exercise.example(f=4, gives=(1, 2), note="a 4x4 filter needs three pixels, and the extra one comes after")

exercise.raises(ValueError, f=0, note="a filter has at least one pixel")
exercise.raises(ValueError, f=-3, note="a filter cannot have a negative side")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def odd_filters(draw):
    """An odd filter needs the same number of pixels at both ends."""
    return {"f": 2 * draw(integers(1, 30)) + 1}


@exercise.matches_oracle
def even_filters(draw):
    """An even filter needs one pixel more after than before."""
    return {"f": 2 * draw(integers(1, 30))}


@exercise.matches_oracle(cases=4)
def small_filters(draw):
    """A filter of one pixel needs no padding, and one of two pixels a single pixel after."""
    return {"f": draw(integers(1, 2))}


@exercise.matches_oracle(cases=5)
def huge_filters(draw):
    """The halves are exact for a filter of any size."""
    return {"f": 10**9 + draw(integers(0, 99))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def filter_and_image(draw):
    return {"f": draw(integers(1, 12)), "n": draw(integers(1, 20))}


@exercise.law
def the_feature_map_is_as_large_as_the_image(call, f, n):
    """On a side of n pixels, padded so, a filter of f has n places at stride 1."""
    before, after = call(f)
    places = n + before + after - f + 1
    expect_equal(places, n, f"the places of a filter of {f} on {n} padded pixels")


@exercise.law
def both_ends_get_the_same_but_for_one_pixel_after(call, f, n):
    """after - before is 0 or 1: the image stays in the middle."""
    before, after = call(f)
    expect(after - before in (0, 1), "after - before", after - before, "0 or 1")


@exercise.law
def two_pixels_more_of_filter_are_one_more_at_each_end(call, f, n):
    """A filter that is two pixels larger needs one pixel more at each end."""
    before, after = call(f)
    expect_equal(call(f + 2), (before + 1, after + 1), f"same_padding({f + 2})")
