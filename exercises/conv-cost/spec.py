"""Cost of a convolution: a dot product with a filter for each number of the output."""

from grader.authoring import Exercise, expect_equal, integers, sampled_from, sizes
from reference import shapes

exercise = Exercise(
    title="Cost of a convolution",
    track="shapes",
    entry="conv_multiplications",
    needs="python",
    oracle=shapes.conv_multiplications,
    after=("conv-output-shape",),
    order=90,
)

# ---------------------------------------------------------------- worked examples

exercise.example(
    input_shape=(28, 28, 192), f=5, n_filters=32, p=2, gives=120422400, note="32 same 5x5 filters on 28x28x192"
)
exercise.example(
    input_shape=(28, 28, 192), f=1, n_filters=16, gives=2408448, note="16 filters of one pixel on the same volume"
)
exercise.example(
    input_shape=(28, 28, 16), f=5, n_filters=32, p=2, gives=10035200, note="32 same 5x5 filters on 16 channels only"
)
exercise.example(input_shape=(6, 6, 3), f=3, n_filters=2, gives=864, note="4x4x2 outputs with 27 multiplications each")

exercise.raises(ValueError, input_shape=(4, 9, 3), f=5, n_filters=2, note="the filter is larger than the image")
exercise.raises(ValueError, input_shape=(6, 6, 3), f=3, n_filters=2, p=0, s=0, note="a stride is at least 1")
exercise.raises(ValueError, input_shape=(6, 6, 3), f=3, n_filters=2, p=-1, note="a padding cannot be negative")
exercise.raises(ValueError, input_shape=(9, 4, 3), f=5, n_filters=2, note="the filter is larger than the image")
exercise.raises(ValueError, input_shape=(4, 9, 3), f=7, n_filters=2, p=1, note="the filter is larger than the image")
exercise.raises(ValueError, input_shape=(9, 4, 3), f=7, n_filters=2, p=1, note="the filter is larger than the image")
exercise.raises(ValueError, input_shape=(6, 6, 3), f=3, n_filters=2, p=0, s=-1, note="a stride is at least 1")


# ---------------------------------------------------------------- what is drawn


def image(draw, f, more=9):
    more_h, more_w = draw(sizes(2, 0, more))
    return f + more_h, f + more_w, draw(integers(2, 16))


@exercise.matches_oracle
def neither_padding_nor_stride(draw):
    """Each output number is a dot product with f * f * n_c multiplications."""
    f = draw(integers(2, 6))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(2, 32))}


@exercise.matches_oracle
def grey_images(draw):
    """On one channel a window has f * f pixels."""
    f = draw(integers(2, 6))
    n_h, n_w, _ = image(draw, f)
    return {"input_shape": (n_h, n_w, 1), "f": f, "n_filters": draw(integers(2, 32))}


@exercise.matches_oracle
def with_padding(draw):
    """Padding makes more places, and each costs the same."""
    f, p = draw(integers(2, 6)), draw(integers(1, 3))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(2, 32)), "p": p}


@exercise.matches_oracle(cases=12, points=0.5)
def filters_that_just_fit(draw):
    """A filter as large as the padded image still fits, once."""
    side, p, n_c = draw(integers(1, 5)), draw(integers(1, 3)), draw(integers(1, 9))
    longer = side + draw(integers(0, 2))
    n_h, n_w = draw(sampled_from(((side, longer), (longer, side))))
    return {"input_shape": (n_h, n_w, n_c), "f": side + 2 * p, "n_filters": draw(integers(2, 16)), "p": p}



@exercise.matches_oracle
def with_stride(draw):
    """A stride leaves fewer places, and each costs the same."""
    f, s = draw(integers(2, 5)), draw(integers(2, 4))
    return {"input_shape": image(draw, f, 16), "f": f, "n_filters": draw(integers(2, 32)), "p": 0, "s": s}


@exercise.matches_oracle
def filters_of_one_pixel(draw):
    """A 1x1 filter multiplies once for each channel of a pixel."""
    return {"input_shape": image(draw, 1), "f": 1, "n_filters": draw(integers(2, 32))}


@exercise.matches_oracle(cases=1)  # one case: who counts one by one hangs here, and only here
def large_images(draw):
    """The number is computed, so it takes no longer for a photograph, and stays exact."""
    shape = 4000 + draw(integers(0, 99)), 3000 + draw(integers(0, 99)), 64
    return {"input_shape": shape, "f": 7, "n_filters": draw(integers(16, 64)), "p": 2, "s": 2}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    f, p, s = draw(integers(1, 5)), draw(integers(0, 2)), draw(integers(1, 3))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(1, 16)), "p": p, "s": s}


@exercise.law
def filters_cost_alike(call, input_shape, f, n_filters, p, s):
    """n_filters filters cost n_filters times as much as one."""
    one = call(input_shape, f, 1, p, s)
    expect_equal(call(input_shape, f, n_filters, p, s), n_filters * one, f"the cost of {n_filters} filters")


@exercise.law
def channels_cost_alike(call, input_shape, f, n_filters, p, s):
    """Twice the channels cost twice as much: each window is twice as deep."""
    n_h, n_w, n_c = input_shape
    twice = 2 * call(input_shape, f, n_filters, p, s)
    expect_equal(call((n_h, n_w, 2 * n_c), f, n_filters, p, s), twice, f"the cost for {2 * n_c} channels")


@exercise.law
def a_stride_of_two_costs_a_quarter(call, input_shape, f, n_filters, p, s):
    """On even sides, with same padding, every second place down and across is a quarter of them."""
    n_h, n_w, n_c = 2 * input_shape[0], 2 * input_shape[1], input_shape[2]
    dense, strided = call((n_h, n_w, n_c), 3, n_filters, 1, 1), call((n_h, n_w, n_c), 3, n_filters, 1, 2)
    expect_equal(4 * strided, dense, "four times the cost at stride 2")
