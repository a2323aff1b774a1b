"""Parameters of a convolution: filters that span all channels, and one bias each."""

from grader.authoring import Exercise, booleans, expect_equal, integers
from reference import shapes

exercise = Exercise(
    title="Parameters of a convolution",
    track="shapes",
    entry="conv_params",
    needs="python",
    oracle=shapes.conv_params,
    order=60,
)

# ---------------------------------------------------------------- worked examples

exercise.example(f=3, n_c_prev=3, n_c=10, gives=280, note="10 filters of 3x3 on a colour image")
exercise.example(f=3, n_c_prev=3, n_c=32, gives=896, note="32 filters of 3x3 on a colour image")
exercise.example(f=3, n_c_prev=32, n_c=64, gives=18496, note="64 filters of 3x3 on 32 channels")
exercise.example(f=3, n_c_prev=1, n_c=10, gives=100, note="10 filters of 3x3 on a grey image")
exercise.example(f=5, n_c_prev=3, n_c=6, gives=456, note="6 filters of 5x5 on a colour image: 456, not 156")

exercise.raises(ValueError, f=0, n_c_prev=3, n_c=8, note="a filter has at least one pixel")
exercise.raises(ValueError, f=3, n_c_prev=0, n_c=8, note="the input has at least one channel")
exercise.raises(ValueError, f=3, n_c_prev=3, n_c=0, note="there is at least one filter")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def grey_images(draw):
    """On one channel a filter has f * f weights and a bias."""
    return {"f": draw(integers(2, 7)), "n_c_prev": 1, "n_c": draw(integers(2, 64))}


@exercise.matches_oracle
def many_channels(draw):
    """A filter spans all channels of its input, so it has f * f weights for each of them."""
    return {"f": draw(integers(2, 7)), "n_c_prev": draw(integers(2, 64)), "n_c": draw(integers(2, 64))}


@exercise.matches_oracle
def one_filter(draw):
    """A single filter has a single bias."""
    return {"f": draw(integers(2, 7)), "n_c_prev": draw(integers(2, 64)), "n_c": 1}


@exercise.matches_oracle
def filters_of_one_pixel(draw):
    """A 1x1 filter has one weight for each channel: it is not a single number."""
    return {"f": 1, "n_c_prev": draw(integers(2, 256)), "n_c": draw(integers(2, 64))}


@exercise.matches_oracle
def without_bias(draw):
    """With bias=False only the weights are counted."""
    f, n_c_prev, n_c = draw(integers(1, 7)), draw(integers(2, 64)), draw(integers(2, 64))
    return {"f": f, "n_c_prev": n_c_prev, "n_c": n_c, "bias": False}


@exercise.matches_oracle(cases=1)  # one case: who counts every weight hangs here, and only here
def huge_layers(draw):
    """The number is exact however large it is: count with ints, not with floats or one by one."""
    f, more = draw(integers(11, 99)), draw(integers(1, 999))
    return {"f": f, "n_c_prev": 10**4 + more, "n_c": 10**5 + draw(integers(1, 999)), "bias": True}


# ---------------------------------------------------------------- laws


@exercise.inputs
def any_layer(draw):
    f, n_c_prev, n_c = draw(integers(1, 7)), draw(integers(1, 32)), draw(integers(1, 32))
    return {"f": f, "n_c_prev": n_c_prev, "n_c": n_c, "bias": draw(booleans())}


@exercise.law
def filters_are_counted_alike(call, f, n_c_prev, n_c, bias):
    """n_c filters have n_c times the parameters of one."""
    want = n_c * call(f, n_c_prev, 1, bias)
    expect_equal(call(f, n_c_prev, n_c, bias), want, f"conv_params({f}, {n_c_prev}, {n_c}, {bias})")


@exercise.law
def one_more_channel_is_one_more_layer_of_weights(call, f, n_c_prev, n_c, bias):
    """One channel more in the input adds f * f weights to each filter, and no bias."""
    want = call(f, n_c_prev, n_c, bias) + f * f * n_c
    expect_equal(call(f, n_c_prev + 1, n_c, bias), want, f"conv_params({f}, {n_c_prev + 1}, {n_c}, {bias})")


@exercise.law
def the_biases_are_as_many_as_the_filters(call, f, n_c_prev, n_c, bias):
    """With and without bias differ by n_c."""
    biases = call(f, n_c_prev, n_c, True) - call(f, n_c_prev, n_c, False)
    expect_equal(biases, n_c, "the number of biases")


@exercise.law
def two_small_filters_are_cheaper_than_a_large_one(call, f, n_c_prev, n_c, bias):
    """Two layers of 3x3 see as much as one of 5x5, with 18 in place of 25 weights for each pair of channels."""
    small, large = call(3, n_c, n_c, False), call(5, n_c, n_c, False)
    expect_equal(25 * 2 * small, 18 * large, "25 times the weights of two 3x3 layers")
