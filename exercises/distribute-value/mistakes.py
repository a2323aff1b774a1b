"""Wrong answers that students give for spreading a value."""

import numpy as np

from grader.authoring import mistake


@mistake
def gives_everyone_everything(dz, shape):
    """The pixels share dz: divide by their number, n_h * n_w."""
    return np.full(shape, float(dz))


@mistake
def divides_by_the_sum_of_the_sides(dz, shape):
    """A window has n_h * n_w pixels, not n_h + n_w; only for 2 x 2 are they the same."""
    return np.full(shape, dz / (shape[0] + shape[1]))


@mistake
def divides_by_the_height_only(dz, shape):
    """A window has n_h * n_w pixels; dividing by n_h leaves the columns out."""
    return np.full(shape, dz / shape[0])


@mistake
def takes_the_window_to_be_square(dz, shape):
    """A window has n_h * n_w pixels; n_h squared is right only where it is square."""
    return np.full(shape, dz / shape[0] ** 2)


@mistake
def divides_ints_to_an_int(dz, shape):
    """// cuts the shares to whole numbers: divide with /."""
    return np.full(shape, float(dz // (shape[0] * shape[1])))


@mistake
def swaps_height_and_width(right, dz, shape):
    """shape is (n_h, n_w), rows first."""
    return right(dz, (shape[1], shape[0]))


@mistake
def gives_it_to_the_first_pixel(dz, shape):
    """That is max pooling with its maximum in the corner; an average gives every pixel the same."""
    shares = np.zeros(shape)
    shares[0, 0] = dz
    return shares


@mistake
def forgets_the_value(right, dz, shape):
    """1 / (n_h * n_w) is the weight of a pixel; it still has to be multiplied by dz."""
    return right(1.0, shape)


@mistake
def gives_one_number(dz, shape):
    """One share is right, but each pixel needs its own: an array of the shape of the window."""
    return dz / (shape[0] * shape[1])
