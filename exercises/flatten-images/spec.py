"""Images become rows."""

import numpy as np

from grader.authoring import Exercise, expect_equal, integers, permuted_array, sampled_from, sizes
from reference import data

exercise = Exercise(
    title="Flatten images",
    track="training",
    entry="flatten_images",
    also=("flatten",),
    oracle=data.flatten_images,
    order=130,
)

exercise.example(
    images=np.array([[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]),
    gives=np.array([[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]]),
    note="two images of 2x3 pixels become two rows of 6",
)
exercise.example(
    images=np.arange(2 * 28 * 28).reshape(2, 28, 28),
    gives=np.arange(2 * 784).reshape(2, 784),
    note="images of 28x28 pixels become rows of 784",
)


@exercise.inputs
@exercise.matches_oracle
def grey_images(draw):
    """Each image becomes a row, read line by line from the top."""
    return {"images": draw(permuted_array(draw(sizes(3, 2, 7))))}


@exercise.matches_oracle
def colour_images(draw):
    """With channels last, the colours of a pixel stay together."""
    return {"images": draw(permuted_array((*draw(sizes(3, 2, 5)), draw(sampled_from((3, 2))))))}


@exercise.matches_oracle(cases=12)
def a_single_image(draw):
    """One image gives one row: the axis of the examples stays."""
    return {"images": draw(permuted_array((1, *draw(sizes(2, 2, 7)))))}


@exercise.matches_oracle(cases=12)
def other_types(draw):
    """Bytes stay bytes and float32 stays float32."""
    shape, dtype = draw(sizes(3, 2, 6)), draw(sampled_from(("uint8", "float32")))
    return {"images": np.abs(draw(permuted_array(shape))).astype(dtype)}


@exercise.law(cases=12)
def images_stand_apart(call, images):
    """The last image alone gives the last row."""
    expect_equal(call(images[-1:]), call(images)[-1:], "the row of the last image alone")


@exercise.law(cases=12)
def the_rows_can_be_folded_back(call, images):
    """Folding the rows back gives the images again."""
    expect_equal(call(images).reshape(images.shape), images, "the images folded back")


@exercise.law(inputs=lambda draw: grey_images(draw) | {"turn": draw(integers(1, 5))}, cases=12)
def the_order_of_the_images_is_kept(call, images, turn):
    """Images in another order give the rows in that order."""
    expect_equal(call(np.roll(images, turn, axis=0)), np.roll(call(images), turn, axis=0))
