"""The fully connected layer, backward: dx, dw and db from the gradient of its answer.

Batches have 1, 2, 4 or 8 examples: one course divides by their number where we do not, which is exact for these.
"""

import numpy as np

from grader.authoring import (
    SAME,
    Ask,
    DotProduct,
    Exercise,
    Ref,
    Step,
    View,
    dense_array,
    each,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import dense, gradients

exercise = Exercise(
    title="Fully connected layer, backward",
    track="backprop",
    entry="dense_backward",
    oracle=gradients.dense_backward,
    tolerance=DotProduct(lambda dz, x, w: (w.shape[1], len(x), len(x))),
    after=("dense-forward",),
    order=10,
)

# ---------------------------------------------------------------- dialects


@exercise.dialect("coursera", entry="linear_backward", parameters=("dZ", "cache"), skips=("error",))
def coursera(defined, dz, x, w):
    """There each example is a column, and dZ is that of a single loss: the 1 / m of the mean is taken in here."""
    m = len(x)
    flat, b = x.reshape(m, -1).T, np.zeros((w.shape[1], 1), w.dtype)
    rows = View(lambda dx: m * np.reshape(dx, (m, -1)).T, lambda dA: np.reshape(dA.T / m, x.shape))
    view = each(rows, View(np.transpose, np.transpose), View(lambda db: db[:, None], lambda db: db[:, 0]))
    return through_the_cache(defined, "linear", (flat, w.T, b), m * dz.T, view)


@exercise.dialect("cs231n", entry="affine_backward", parameters=("dout", "cache"), skips=("error",))
def cs231n(defined, dz, x, w):
    return through_the_cache(defined, "affine", (x, w, np.zeros(w.shape[1], w.dtype)), dz, each(SAME, SAME, SAME))


def through_the_cache(defined, name, cache, dz, view):
    """The cache is what the student's own forward pass made of it, where there is one."""
    if f"{name}_forward" not in defined:
        return Ask((Step(f"{name}_backward", (dz, cache)),), view=view)
    return Ask((Step(f"{name}_forward", cache), Step(f"{name}_backward", (dz, Ref(0, (1,))))), view=view)


# ---------------------------------------------------------------- worked examples

exercise.example(
    dz=np.array([[1.0, 10.0]]),
    x=np.array([[2.0, 3.0]]),
    w=np.array([[1.0, 0.0], [5.0, 1.0]]),
    gives=(np.array([[1.0, 15.0]]), np.array([[2.0, 20.0], [3.0, 30.0]]), np.array([1.0, 10.0])),
    note="one example: every weight receives the value that it multiplied, times its unit's gradient",
)
exercise.example(
    dz=np.array([[1.0], [10.0]]),
    x=np.array([[2.0, 3.0], [4.0, 5.0]]),
    w=np.array([[1.0], [-1.0]]),
    gives=(np.array([[1.0, -1.0], [10.0, -10.0]]), np.array([[42.0], [53.0]]), np.array([11.0])),
    note="two examples: dx has a row for each, dw and db add them up",
)

X, W = np.ones((2, 2, 3)), np.ones((6, 4))
exercise.raises(ValueError, dz=np.ones((2, 3)), x=X, w=W, note="4 units need 4 gradients an example")
exercise.raises(ValueError, dz=np.ones((3, 4)), x=X, w=W, note="2 examples, but gradients for 3")
exercise.raises(ValueError, dz=np.ones((2, 4)), x=X, w=np.ones((5, 4)), note="6 values do not fit 5 rows of weights")
exercise.raises(ValueError, dz=np.ones((2, 1)), x=X, w=W, note="4 units need 4 gradients an example")
exercise.raises(ValueError, dz=np.ones((1, 4)), x=X, w=W, note="2 examples, but the gradients of 1")
exercise.raises(ValueError, dz=np.ones((2, 4)), x=X, w=np.ones((7, 4)), note="6 values do not fit 7 rows of weights")


# ---------------------------------------------------------------- what is drawn


def layer(draw, shape, n_out, array=integer_array, **options):
    n_in = int(np.prod(shape[1:]))
    shapes = {"dz": (shape[0], n_out), "x": shape, "w": (n_in, n_out)}
    return {name: draw(array(due, **options)) for name, due in shapes.items()}


def examples(draw):
    return draw(sampled_from((2, 4, 8)))


@exercise.inputs
@exercise.matches_oracle
def rows_of_values(draw):
    """Examples that are rows: dx = dz wᵀ, dw = xᵀ dz, and db is the sum of the rows of dz."""
    n_in, n_out = draw(sizes(2, 1, 6))
    return layer(draw, (examples(draw), n_in), n_out)


@exercise.matches_oracle(cases=12)
def as_many_units_as_values(draw):
    """With as many units as values, the order of the factors and the transposes still matter."""
    n = draw(sampled_from((2, 4)))
    return layer(draw, (n, n), n)


@exercise.matches_oracle(dialects=("native", "cs231n"))
def images_that_were_flattened(draw):
    """dx has the shape that x had before it was flattened: (m, n_h, n_w, n_c)."""
    n_h, n_w, n_c = draw(sizes(3, 1, 4))
    return layer(draw, (examples(draw), n_h, n_w, n_c), draw(integers(1, 4)))


@exercise.matches_oracle(cases=12, points=0.5)
def one_unit_or_one_example(draw):
    """A single example, and a single unit."""
    n_in, n_out = draw(sizes(2, 2, 6))
    return layer(draw, (1, n_in), n_out) if draw(integers(0, 1)) else layer(draw, (4, n_in), 1)


@exercise.matches_oracle(cases=12)
def fractions_are_kept(draw):
    """Real-valued gradients are added up in full precision."""
    n_in, n_out = draw(sizes(2, 1, 6))
    return layer(draw, (examples(draw), n_in), n_out, dense_array)


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """In float32 the gradients are as precise as sums in float32 can be."""
    n_in, n_out = draw(sizes(2, 1, 6))
    return layer(draw, (examples(draw), n_in), n_out, dense_array, dtype="float32")


# ---------------------------------------------------------------- laws


@exercise.law
def gradients_foretell_the_loss(call, dz, x, w):
    """Changing x, w or b by any amount changes sum(dz * z) by the sum of that amount times its gradient."""
    dx, dw, db = call(dz, x, w)
    none, move_x, move_w = np.zeros(w.shape[1]), np.flip(x) + 1, np.flip(w) - 2
    expect_equal(np.sum(dx * move_x), np.sum(dz * dense.dense_forward(move_x, w, none)), "sum(dx * change of x)")
    expect_equal(np.sum(dw * move_w), np.sum(dz * dense.dense_forward(x, move_w, none)), "sum(dw * change of w)")
    expect_equal(np.sum(db * w[0]), np.sum(dz * w[0]), "sum(db * change of b)")


@exercise.law
def input_and_weights_weigh_the_same(call, dz, x, w):
    """sum(x * dx) equals sum(w * dw): both are sum(dz * z) of a layer without bias."""
    dx, dw, _ = call(dz, x, w)
    expect_equal(np.sum(x * dx), np.sum(w * dw), "sum(x * dx)")


@exercise.law
def gradients_are_linear(call, dz, x, w):
    """The gradients for 3 dz - g are three times those for dz, less those for g."""
    g = np.flip(dz)
    parts = zip(call(dz, x, w), call(g, x, w), strict=True)
    expect_equal(call(3 * dz - g, x, w), tuple(3 * one - other for one, other in parts), "the gradients")


@exercise.law
def examples_share_the_weights(call, dz, x, w):
    """Each example has a dx of its own; dw and db are the sums over the examples."""
    dx, dw, db = call(dz, x, w)
    alone = [call(dz[i : i + 1], x[i : i + 1], w) for i in range(len(x))]
    expect_equal(np.concatenate([part[0] for part in alone]), dx, "dx")
    expect_equal((sum(part[1] for part in alone), sum(part[2] for part in alone)), (dw, db), "the sum of dw and db")
