"""Size of an input: the numbers in an image."""

from grader.authoring import Exercise, expect_equal, integers, sizes
from reference import shapes

exercise = Exercise(
    title="Size of an input",
    track="shapes",
    entry="input_features",
    needs="python",
    oracle=shapes.input_features,
    order=150,
)

# ---------------------------------------------------------------- worked examples

exercise.example(h=64, w=64, gives=12288, note="a small colour image")
exercise.example(h=1000, w=1000, gives=3000000, note="a large colour image")
exercise.example(h=28, w=28, c=1, gives=784, note="a handwritten digit, in grey")

exercise.raises(ValueError, h=0, w=8, c=3, note="an image has at least one row")
exercise.raises(ValueError, h=8, w=0, c=3, note="an image has at least one column")
exercise.raises(ValueError, h=8, w=8, c=0, note="an image has at least one channel")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def colour_images(draw):
    """An image of three channels has three numbers for each pixel."""
    h, w = draw(sizes(2, 2, 99))
    return {"h": h, "w": w, "c": 3}


@exercise.matches_oracle
def grey_images(draw):
    """An image of one channel has one number for each pixel."""
    h, w = draw(sizes(2, 2, 99))
    return {"h": h, "w": w, "c": 1}


@exercise.matches_oracle
def deep_volumes(draw):
    """Feature maps are counted as images are, however many channels they have."""
    h, w = draw(sizes(2, 1, 56))
    return {"h": h, "w": w, "c": draw(integers(4, 512))}


@exercise.matches_oracle(cases=1)  # one case: who counts one by one hangs here, and only here
def huge_images(draw):
    """The number is exact however large it is: count with ints, not with floats or one by one."""
    return {"h": 10**6 + draw(integers(1, 999)), "w": 10**6 - draw(integers(1, 999)), "c": draw(integers(5, 9))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def any_image(draw):
    h, w = draw(sizes(2, 1, 40))
    return {"h": h, "w": w, "c": draw(integers(1, 9))}


@exercise.law
def one_more_row_is_w_more_pixels(call, h, w, c):
    """One row more adds a number for each column and channel."""
    expect_equal(call(h + 1, w, c), call(h, w, c) + w * c, f"input_features({h + 1}, {w}, {c})")


@exercise.law
def turning_the_image_changes_nothing(call, h, w, c):
    """An image lying on its side has as many numbers."""
    expect_equal(call(w, h, c), call(h, w, c), f"input_features({w}, {h}, {c})")


@exercise.law
def channels_are_counted_alike(call, h, w, c):
    """c channels have c times the numbers of one."""
    expect_equal(call(h, w, c), c * call(h, w, 1), f"input_features({h}, {w}, {c})")
