"""Wrong answers that students give for the fully connected layer's backward pass."""

import numpy as np

from grader.authoring import mistake


@mistake
def divides_by_m(right, dz, x, w):
    """dw and db are sums over the examples; the 1 / m of a mean cost is in dz already."""
    dx, dw, db = right(dz, x, w)
    return dx, dw / np.float32(len(x)), db / np.float32(len(x))


@mistake
def forgets_to_divide_by_m(right, dz, x, w):
    """dw and db are m times too large. Where dZ is that of a single loss, as in linear_backward, they are means."""
    dx, dw, db = right(dz, x, w)
    return dx, dw * np.float32(len(x)), db * np.float32(len(x))


@mistake
def divides_only_dw_by_m(right, dz, x, w):
    """db is gathered over the same examples as dw, so it is divided as dw is."""
    dx, dw, db = right(dz, x, w)
    return dx, dw, db * np.float32(len(x))


@mistake
def divides_only_db_by_m(right, dz, x, w):
    """dw is gathered over the same examples as db, so it is divided as db is."""
    dx, dw, db = right(dz, x, w)
    return dx, dw * np.float32(len(x)), db


@mistake
def divides_dx_too(right, dz, x, w):
    """An example's dx belongs to it alone: nothing is averaged there, no 1 / m."""
    dx, dw, db = right(dz, x, w)
    return dx / np.float32(len(x)), dw, db


@mistake
def sums_db_over_everything(right, dz, x, w):
    """Every unit has a bias of its own: sum dz over the examples only."""
    dx, dw, db = right(dz, x, w)
    return dx, dw, np.full_like(db, dz.sum())


@mistake
def takes_db_from_the_first_example(right, dz, x, w):
    """db adds up the gradients of all examples; this is the first one's."""
    dx, dw, _ = right(dz, x, w)
    return dx, dw, dz[0].copy()


@mistake
def takes_dw_from_the_last_example(right, dz, x, w):
    """dw holds what the last example sends: add with +=, do not assign with =."""
    dx, _, db = right(dz, x, w)
    return dx, right(dz[-1:], x[-1:], w)[1], db


@mistake
def forgets_to_transpose_w(right, dz, x, w):
    """dx = dz times w transposed; reshaping w does not transpose it."""
    _, dw, db = right(dz, x, w)
    return right(dz, x, w.T.reshape(w.shape))[0], dw, db


@mistake
def flattens_the_inputs_wrongly(right, dz, x, w):
    """x was flattened in the order of its axes, reshape(m, -1), and dx goes back the same way."""
    rows = x.reshape(len(x), -1, order="F")
    dx, dw, db = right(dz, rows, w)
    return dx.reshape(x.shape, order="F"), dw, db


@mistake
def leaves_dx_flat(right, dz, x, w):
    """dx must have the shape of x: reshape it back."""
    dx, dw, db = right(dz, x, w)
    return dx.reshape(len(x), -1), dw, db


@mistake
def swaps_dx_and_dw(right, dz, x, w):
    """dx is made of dz and w, dw of dz and x; they are returned as dx, dw, db."""
    dx, dw, db = right(dz, x, w)
    return dw, dx, db


@mistake
def ignores_what_arrives(right, dz, x, w):
    """The gradient that arrives, dz, must be multiplied in."""
    return right(np.ones_like(dz), x, w)
