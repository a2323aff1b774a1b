"""Weights of the first dense layer: one for each number of the image, at each unit."""

from grader.authoring import Exercise, expect_equal, integers, sizes
from reference import shapes

exercise = Exercise(
    title="Weights of the first dense layer",
    track="shapes",
    entry="dense_weights",
    needs="python",
    oracle=shapes.dense_weights,
    after=("input-size",),
    order=155,
)

# ---------------------------------------------------------------- worked examples

exercise.example(h=1000, w=1000, c=3, hidden=1000, gives=3000000000, note="a large colour image and 1000 units")
exercise.example(h=64, w=64, c=3, hidden=100, gives=1228800, note="a small colour image and 100 units")
exercise.example(h=28, w=28, c=1, hidden=50, gives=39200, note="a handwritten digit and 50 units")

exercise.raises(ValueError, h=0, w=8, c=3, hidden=5, note="an image has at least one row")
exercise.raises(ValueError, h=8, w=8, c=0, hidden=5, note="an image has at least one channel")
exercise.raises(ValueError, h=8, w=8, c=3, hidden=0, note="a layer has at least one unit")
exercise.raises(ValueError, h=8, w=0, c=3, hidden=5, note="an image has at least one column")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def colour_images(draw):
    """Each unit reads three numbers of every pixel."""
    h, w = draw(sizes(2, 2, 64))
    return {"h": h, "w": w, "c": 3, "hidden": draw(integers(2, 200))}


@exercise.matches_oracle
def grey_images(draw):
    """Each unit reads one number of every pixel."""
    h, w = draw(sizes(2, 2, 64))
    return {"h": h, "w": w, "c": 1, "hidden": draw(integers(2, 200))}


@exercise.matches_oracle
def one_unit(draw):
    """A single unit has as many weights as the image has numbers."""
    h, w = draw(sizes(2, 2, 64))
    return {"h": h, "w": w, "c": draw(integers(2, 9)), "hidden": 1}


@exercise.matches_oracle
def deep_volumes(draw):
    """Feature maps are read as images are, every channel of them."""
    h, w = draw(sizes(2, 1, 14))
    return {"h": h, "w": w, "c": draw(integers(4, 512)), "hidden": draw(integers(2, 200))}


@exercise.matches_oracle(cases=1)  # one case: who counts one by one hangs here, and only here
def huge_layers(draw):
    """The number is exact however large it is: count with ints, not with floats or one by one."""
    h, w = 10**4 + draw(integers(1, 999)), 10**4 - draw(integers(1, 999))
    return {"h": h, "w": w, "c": draw(integers(3, 9)), "hidden": 10**4 + draw(integers(1, 999))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def any_layer(draw):
    h, w = draw(sizes(2, 1, 40))
    return {"h": h, "w": w, "c": draw(integers(1, 9)), "hidden": draw(integers(1, 99))}


@exercise.law
def one_more_unit_reads_the_whole_image(call, h, w, c, hidden):
    """One unit more adds a weight for each number of the image, and no bias."""
    want = call(h, w, c, hidden) + h * w * c
    expect_equal(call(h, w, c, hidden + 1), want, f"dense_weights({h}, {w}, {c}, {hidden + 1})")


@exercise.law
def twice_the_side_is_four_times_the_weights(call, h, w, c, hidden):
    """An image twice as high and twice as wide needs four times the weights."""
    want = 4 * call(h, w, c, hidden)
    expect_equal(call(2 * h, 2 * w, c, hidden), want, f"dense_weights({2 * h}, {2 * w}, {c}, {hidden})")


@exercise.law
def channels_are_read_alike(call, h, w, c, hidden):
    """c channels need c times the weights of one."""
    expect_equal(call(h, w, c, hidden), c * call(h, w, 1, hidden), f"dense_weights({h}, {w}, {c}, {hidden})")
