"""Output shape of a convolution: two sides from the geometry, the depth from the number of filters."""

from grader.authoring import Exercise, expect_equal, integers, sampled_from, sizes
from reference import shapes

exercise = Exercise(
    title="Output shape of a convolution",
    track="shapes",
    entry="conv_output_shape",
    needs="python",
    oracle=shapes.conv_output_shape,
    after=("conv-output-size",),
    order=40,
)

# ---------------------------------------------------------------- worked examples

exercise.example(
    input_shape=(6, 6, 3), f=3, n_filters=2, gives=(4, 4, 2), note="two 3x3 filters make a volume of depth 2 from 6x6x3"
)
exercise.example(
    input_shape=(32, 32, 3), f=5, n_filters=10, p=2, gives=(32, 32, 10), note="a padding of 2 keeps 32x32 with 5x5"
)
exercise.example(
    input_shape=(39, 39, 3), f=3, n_filters=10, gives=(37, 37, 10), note="the first layer of the 39x39x3 network"
)
exercise.example(
    input_shape=(37, 37, 10), f=5, n_filters=20, p=0, s=2, gives=(17, 17, 20), note="its second layer, with stride 2"
)
exercise.example(
    input_shape=(17, 17, 20), f=5, n_filters=40, p=0, s=2, gives=(7, 7, 40), note="its third layer, with stride 2"
)

exercise.raises(ValueError, input_shape=(4, 9, 3), f=5, n_filters=2, note="the filter is larger than the height")
exercise.raises(ValueError, input_shape=(9, 4, 3), f=5, n_filters=2, note="the filter is larger than the width")
exercise.raises(ValueError, input_shape=(6, 6, 3), f=3, n_filters=2, p=0, s=0, note="a stride is at least 1")
exercise.raises(ValueError, input_shape=(6, 6, 3), f=3, n_filters=2, p=-1, note="a padding cannot be negative")
exercise.raises(ValueError, input_shape=(4, 9, 3), f=7, n_filters=2, p=1, note="the filter is larger than the height")
exercise.raises(ValueError, input_shape=(9, 4, 3), f=7, n_filters=2, p=1, note="the filter is larger than the width")
exercise.raises(ValueError, input_shape=(6, 6, 3), f=3, n_filters=2, p=0, s=-1, note="a stride is at least 1")


# ---------------------------------------------------------------- what is drawn


def image(draw, f, more=12):
    """A volume with room for filters of side f; its three numbers mostly differ."""
    more_h, more_w = draw(sizes(2, 0, more))
    return f + more_h, f + more_w, draw(integers(1, 16))


@exercise.matches_oracle
def neither_padding_nor_stride(draw):
    """A layer of f x f filters takes f - 1 off each side, and is as deep as there are filters."""
    f = draw(integers(2, 7))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(2, 64))}


@exercise.matches_oracle
def square_images(draw):
    """On a square image the feature maps are square too."""
    f, n_filters, p, s = draw(integers(1, 5)), draw(integers(1, 64)), draw(integers(0, 2)), draw(integers(1, 3))
    n = f + draw(integers(0, 12))
    return {"input_shape": (n, n, draw(integers(1, 16))), "f": f, "n_filters": n_filters, "p": p, "s": s}


@exercise.matches_oracle
def with_padding(draw):
    """Padding lengthens height and width at both ends, and leaves the depth alone."""
    f, p = draw(integers(2, 7)), draw(integers(1, 3))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(2, 64)), "p": p}


@exercise.matches_oracle(cases=12, points=0.5)
def filters_that_just_fit(draw):
    """A filter as large as the padded image still fits, once."""
    side, p, n_c = draw(integers(1, 5)), draw(integers(1, 3)), draw(integers(1, 9))
    longer = side + draw(integers(0, 2))
    n_h, n_w = draw(sampled_from(((side, longer), (longer, side))))
    return {"input_shape": (n_h, n_w, n_c), "f": side + 2 * p, "n_filters": draw(integers(2, 16)), "p": p}



@exercise.matches_oracle
def with_stride(draw):
    """A stride shortens height and width, each rounded down on its own, and leaves the depth alone."""
    f, s = draw(integers(2, 5)), draw(integers(2, 4))
    return {"input_shape": image(draw, f, 20), "f": f, "n_filters": draw(integers(2, 64)), "p": 0, "s": s}


@exercise.matches_oracle
def all_together(draw):
    """Padding, stride and any number of filters, on images that are not square."""
    f, p, s = draw(integers(1, 7)), draw(integers(1, 3)), draw(integers(2, 5))
    return {"input_shape": image(draw, f, 20), "f": f, "n_filters": draw(integers(1, 64)), "p": p, "s": s}


@exercise.matches_oracle
def filters_of_one_pixel(draw):
    """1x1 filters change nothing but the depth."""
    return {"input_shape": image(draw, 1), "f": 1, "n_filters": draw(integers(2, 64))}


@exercise.matches_oracle(cases=1)  # one case: who tries every place hangs here, and only here
def huge_images(draw):
    """A formula takes no longer for an image of a billion pixels a side."""
    shape = 10**9 + draw(integers(0, 999)), 10**9 - draw(integers(0, 999)), 4
    return {"input_shape": shape, "f": 5, "n_filters": draw(integers(2, 64)), "p": 1, "s": draw(integers(2, 7))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    f, p, s = draw(integers(1, 6)), draw(integers(0, 3)), draw(integers(1, 4))
    return {"input_shape": image(draw, f), "f": f, "n_filters": draw(integers(1, 32)), "p": p, "s": s}


@exercise.law
def the_input_depth_does_not_matter(call, input_shape, f, n_filters, p, s):
    """However many channels the input has, each filter spans them all and makes one feature map."""
    n_h, n_w, n_c = input_shape
    deeper = call((n_h, n_w, n_c + 5), f, n_filters, p, s)
    expect_equal(deeper, call(input_shape, f, n_filters, p, s), f"the output shape for {n_c + 5} channels")


@exercise.law
def one_more_filter_is_one_more_map(call, input_shape, f, n_filters, p, s):
    """One filter more adds one feature map of the same size."""
    n_h, n_w, n_c = call(input_shape, f, n_filters, p, s)
    expect_equal(call(input_shape, f, n_filters + 1, p, s), (n_h, n_w, n_c + 1), "the output shape for one filter more")


@exercise.law
def turning_the_image_turns_the_output(call, input_shape, f, n_filters, p, s):
    """Height and width of the image change places, and so do those of the output."""
    n_h, n_w, n_c = input_shape
    rows, columns, depth = call(input_shape, f, n_filters, p, s)
    expect_equal(
        call((n_w, n_h, n_c), f, n_filters, p, s), (columns, rows, depth), "the output shape for the turned image"
    )


@exercise.law
def the_last_windows_fit_and_the_next_do_not(call, input_shape, f, n_filters, p, s):
    """In height and in width, as many places are counted as windows start."""
    places = tuple(len(range(0, n + 2 * p - f + 1, s)) for n in input_shape[:2])
    expect_equal(call(input_shape, f, n_filters, p, s)[:2], places, "height and width of the output")
