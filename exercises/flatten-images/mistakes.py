"""Wrong answers that students give for flattened images."""

import numpy as np

from grader.authoring import mistake


@mistake
def flattens_the_batch_too(images):
    """Everything became one long row: keep the first axis, one row for each image."""
    return images.reshape(-1)


@mistake
def examples_in_columns(right, images):
    """The images stand in columns: one row for each image is asked for."""
    return right(images).T.copy()


@mistake
def reshapes_straight_to_columns_and_back(images):
    """reshape(-1, m).T mixes the pixels of different images: reshape to (m, -1)."""
    return images.reshape(-1, len(images)).T.copy()


@mistake
def reads_column_by_column(right, images):
    """The pixels were read down the columns: read each image line by line."""
    return right(images.swapaxes(1, 2))


@mistake
def splits_the_colours(right, images):
    """All values of one colour came first, then those of the next: the colours of a pixel stay together."""
    return right(np.moveaxis(images, -1, 1)) if images.ndim > 3 else right(images)


@mistake
def flattens_each_line_only(images):
    """Every line became a row: all lines of an image belong to one row."""
    return images.reshape(-1, images.shape[-1])


@mistake
def keeps_the_colours_apart(right, images):
    """Only height and width were joined: the channels belong to the row as well."""
    return images.reshape(len(images), -1, images.shape[-1]) if images.ndim > 3 else right(images)


@mistake
def averages_the_colours(right, images):
    """The colours were averaged: flattening only puts values in a row, it changes none."""
    return right(images.mean(axis=-1)) if images.ndim > 3 else right(images)


@mistake
def turns_them_into_bytes(right, images):
    """The values were turned into bytes: flattening changes no value and no type."""
    with np.errstate(all="ignore"):
        return right(images).astype(np.int64).astype(np.uint8)


@mistake
def turns_the_image_over(right, images):
    """The lines were read from the bottom: start at the top."""
    return right(images[:, ::-1])
