"""Cost of a bottleneck: a same convolution, directly and behind 1x1 filters."""

from grader.authoring import Bounded, Exercise, expect, expect_equal, integers, sampled_from, sizes
from reference import shapes

UNIT = 2.0**-53


def rounding_of(answer, **inputs):
    """The counts are exact; the ratio is one division, or two where it is made from an inverse."""
    return 0.0, 0.0, 4 * UNIT * answer[2]


exercise = Exercise(
    title="Cost of a bottleneck",
    track="shapes",
    entry="bottleneck_multiplications",
    needs="python",
    oracle=shapes.bottleneck_multiplications,
    tolerance=Bounded(rounding_of),
    after=("conv-cost",),
    order=100,
)

# ---------------------------------------------------------------- worked examples

exercise.example(
    input_shape=(28, 28, 192),
    n_reduce=16,
    f=5,
    n_filters=32,
    gives=(120422400, 12443648, 120422400 / 12443648),
    note="120 million multiplications become 2408448 + 10035200 of them, about 9.7 times fewer",
)
exercise.example(
    input_shape=(4, 2, 8),
    n_reduce=2,
    f=1,
    n_filters=4,
    gives=(256, 192, 256 / 192),
    note="even 1x1 filters may gain: 8 places of 4 x 8, or of 2 x 8 and 4 x 2",
)

exercise.raises(
    ValueError, input_shape=(8, 8, 16), n_reduce=0, f=3, n_filters=4, note="nothing would be left to filter"
)
exercise.raises(
    ValueError, input_shape=(8, 8, 16), n_reduce=4, f=0, n_filters=4, note="a filter has at least one pixel"
)
exercise.raises(
    ValueError, input_shape=(8, 8, 0), n_reduce=4, f=3, n_filters=4, note="the input has a channel at least"
)


# ---------------------------------------------------------------- what is drawn


def volume(draw, low=16, high=256):
    n_h, n_w = draw(sizes(2, 2, 32))
    return n_h, n_w, draw(integers(low, high))


@exercise.matches_oracle
def narrow_bottlenecks(draw):
    """Reduced to a few channels, the large filters have little left to multiply."""
    f, n_filters = 2 * draw(integers(1, 3)) + 1, draw(integers(4, 64))
    return {"input_shape": volume(draw), "n_reduce": draw(integers(2, 12)), "f": f, "n_filters": n_filters}


@exercise.matches_oracle
def wide_bottlenecks(draw):
    """With as many channels as before, or more, the detour costs more than it saves."""
    shape = volume(draw, 2, 32)
    n_reduce, f = shape[2] + draw(integers(0, 16)), draw(integers(2, 5))
    return {"input_shape": shape, "n_reduce": n_reduce, "f": f, "n_filters": draw(integers(2, 32))}


@exercise.matches_oracle
def small_filters(draw):
    """The counts hold for 1x1 and 2x2 filters as well."""
    n_reduce, f = draw(integers(2, 32)), draw(integers(1, 2))
    return {"input_shape": volume(draw), "n_reduce": n_reduce, "f": f, "n_filters": draw(integers(2, 64))}


@exercise.matches_oracle
def stages_that_cost_alike(draw):
    """With n_c = f * f * n_filters both stages cost the same, and the ratio is n_c / (2 * n_reduce)."""
    n_h, n_w = draw(sizes(2, 2, 32))
    f, n_filters = draw(integers(1, 5)), 2 * draw(integers(1, 16))
    n_reduce = draw(sampled_from((1, 2, n_filters // 2, n_filters)))  # so the ratio is a whole number, or half of one
    return {"input_shape": (n_h, n_w, f * f * n_filters), "n_reduce": n_reduce, "f": f, "n_filters": n_filters}


@exercise.matches_oracle(cases=1)  # one case: who counts one by one hangs here, and only here
def large_volumes(draw):
    """The numbers are computed, so they take no longer for large volumes, and stay exact."""
    shape = 2000 + draw(integers(0, 99)), 1500 + draw(integers(0, 99)), 512
    return {"input_shape": shape, "n_reduce": draw(integers(24, 64)), "f": 5, "n_filters": draw(integers(32, 99))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    n_reduce, f, n_filters = draw(integers(1, 24)), draw(integers(1, 5)), draw(integers(1, 32))
    return {"input_shape": volume(draw, 1, 64), "n_reduce": n_reduce, "f": f, "n_filters": n_filters}


@exercise.law
def the_direct_way_knows_no_bottleneck(call, input_shape, n_reduce, f, n_filters):
    """The direct count does not depend on how far the other way reduces."""
    want = call(input_shape, n_reduce, f, n_filters)[0]
    expect_equal(call(input_shape, n_reduce + 3, f, n_filters)[0], want, "the direct count with a wider bottleneck")


@exercise.law
def the_detour_grows_with_the_bottleneck(call, input_shape, n_reduce, f, n_filters):
    """A bottleneck twice as wide costs twice as much: both of its stages do."""
    want = 2 * call(input_shape, n_reduce, f, n_filters)[1]
    expect_equal(call(input_shape, 2 * n_reduce, f, n_filters)[1], want, "the count of the bottleneck twice as wide")


@exercise.law
def the_image_size_does_not_change_the_ratio(call, input_shape, n_reduce, f, n_filters):
    """Both ways do their work at every pixel, so that the ratio is the same for any height and width."""
    small, large = call((1, 1, input_shape[2]), n_reduce, f, n_filters), call(input_shape, n_reduce, f, n_filters)
    gap = abs(large[2] - small[2])
    expect(gap <= 8 * UNIT * abs(small[2]), "the ratio on a larger image", large[2], small[2])
