"""Convolution or dense layer: the parameters of both, between the same volumes."""

from grader.authoring import Exercise, expect, expect_equal, integers, sampled_from, sizes
from reference import shapes

exercise = Exercise(
    title="Convolution or dense layer",
    track="shapes",
    entry="conv_vs_fc",
    needs="python",
    oracle=shapes.conv_vs_fc,
    after=("conv-output-shape", "conv-params", "fc-params"),
    order=80,
)

# ---------------------------------------------------------------- worked examples

exercise.example(
    input_shape=(32, 32, 3), f=5, n_filters=6, gives=(456, 14450688), note="six 5x5 filters on a 32x32 colour image"
)
exercise.example(
    input_shape=(4, 3, 1),
    f=3,
    n_filters=1,
    gives=(10, 24),
    note="12 pixels to 2 numbers: 9 + 1 parameters, or 24 weights",
)

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
    """Without padding and stride the output is f - 1 smaller on each side."""
    f = draw(integers(2, 6))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(2, 32))}


@exercise.matches_oracle
def grey_images(draw):
    """On one channel a filter has f * f weights."""
    f = draw(integers(2, 6))
    n_h, n_w, _ = image(draw, f)
    return {"input_shape": (n_h, n_w, 1), "f": f, "n_filters": draw(integers(2, 32))}


@exercise.matches_oracle
def with_padding(draw):
    """Padding makes the output larger, and the dense layer with it; the padded zeros themselves are no inputs."""
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
    """A stride makes the output smaller, and the dense layer with it; the convolution stays as it is."""
    f, s = draw(integers(2, 5)), draw(integers(2, 4))
    return {"input_shape": image(draw, f, 16), "f": f, "n_filters": draw(integers(2, 32)), "p": 0, "s": s}


@exercise.matches_oracle
def filters_of_one_pixel(draw):
    """Between images of the same size, 1x1 filters share one small dense layer among all pixels."""
    return {"input_shape": image(draw, 1), "f": 1, "n_filters": draw(integers(2, 32))}


@exercise.matches_oracle(cases=1)  # one case: who counts every weight hangs here, and only here
def large_images(draw):
    """The numbers are computed, so they take no longer for a photograph, and stay exact."""
    shape = 1000 + draw(integers(0, 99)), 900 + draw(integers(0, 99)), 3
    return {"input_shape": shape, "f": 7, "n_filters": draw(integers(16, 64)), "p": 2, "s": 2}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    f, p, s = draw(integers(1, 5)), draw(integers(0, 2)), draw(integers(1, 3))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(1, 16)), "p": p, "s": s}


@exercise.law
def the_convolution_does_not_grow_with_the_image(call, input_shape, f, n_filters, p, s):
    """A larger image changes the dense layer and not the convolution."""
    n_h, n_w, n_c = input_shape
    small, large = call(input_shape, f, n_filters, p, s), call((n_h + s, n_w + s, n_c), f, n_filters, p, s)
    expect_equal(large[0], small[0], "the parameters of the convolution on a larger image")
    expect(large[1] > small[1], "the weights of the dense layer", large[1], f"more than the {small[1]} before")


@exercise.law
def each_output_of_the_dense_layer_reads_all(call, input_shape, f, n_filters, p, s):
    """The dense layer has a weight for each input number at each output number."""
    n_h, n_w, n_c = input_shape
    places = [len(range(0, n + 2 * p - f + 1, s)) for n in (n_h, n_w)]
    weights = n_h * n_w * n_c * places[0] * places[1] * n_filters
    expect_equal(call(input_shape, f, n_filters, p, s)[1], weights, "the weights of the dense layer")


@exercise.law
def twice_the_side_is_sixteen_times_the_weights(call, input_shape, f, n_filters, p, s):
    """With same padding, twice the height and width means four times the inputs and four times the outputs."""
    n_h, n_w, n_c = input_shape
    small, large = call((n_h, n_w, n_c), 3, n_filters, 1), call((2 * n_h, 2 * n_w, n_c), 3, n_filters, 1)
    expect_equal(large, (small[0], 16 * small[1]), "both counts for twice the height and width")
