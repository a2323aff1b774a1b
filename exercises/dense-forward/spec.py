"""The fully connected layer, forward: flatten each example, multiply, add the bias."""

import numpy as np

from grader.authoring import (
    Ask,
    DotProduct,
    Exercise,
    Step,
    View,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    sizes,
)
from reference import dense

exercise = Exercise(
    title="Fully connected layer, forward",
    track="layers",
    entry="dense_forward",
    oracle=dense.dense_forward,
    tolerance=DotProduct(lambda x, w, b: w.shape[0] + 1),
    order=100,
)

TRANSPOSED = View(np.transpose, np.transpose)


@exercise.dialect("coursera", entry="linear_forward", parameters=("A", "W", "b"), skips=("error",))
def coursera(defined, x, w, b):
    """There each example is a column: Z = W A + b."""
    A = x.reshape(len(x), -1).T
    return Ask((Step("linear_forward", (A, w.T, b[:, None])),), pick=(0,), view=TRANSPOSED)


@exercise.dialect("cs231n", entry="affine_forward", parameters=("x", "w", "b"), skips=("error",))
def cs231n(defined, x, w, b):
    return Ask((Step("affine_forward", (x, w, b)),), pick=(0,))


# ---------------------------------------------------------------- worked examples

exercise.example(
    x=np.array([[1.0, 2.0], [0.0, -1.0]]),
    w=np.array([[1.0, 0.0, 3.0], [10.0, 1.0, 0.0]]),
    b=np.array([0.0, 5.0, 100.0]),
    gives=np.array([[21.0, 7.0, 103.0], [-10.0, 4.0, 100.0]]),
    note="two examples of two values, three units",
)
exercise.example(
    x=np.arange(8.0).reshape(1, 2, 2, 2),
    w=np.eye(8)[:, [0, 1, 2, 4]],
    b=np.zeros(4),
    gives=np.array([[0.0, 1.0, 2.0, 4.0]]),
    note="an image is flattened row by row, pixel by pixel, its channels last",
)
exercise.example(
    x=np.ones((4, 7, 7, 50)) * np.arange(1.0, 5.0).reshape(4, 1, 1, 1),
    w=np.ones((2450, 1)),
    b=np.array([1.0]),
    gives=np.array([[2451.0], [4901.0], [7351.0], [9801.0]]),
    note="4x7x7x50 is flattened to 4x2450",
)

X = np.ones((2, 2, 3))
exercise.raises(ValueError, x=X, w=np.ones((5, 4)), b=np.ones(4), note="6 values do not fit 5 rows of weights")
exercise.raises(ValueError, x=X, w=np.ones((6, 4)), b=np.ones(3), note="4 units need 4 biases")
exercise.raises(ValueError, x=X, w=np.ones((6, 4)), b=np.ones(1), note="4 units need 4 biases")


# ---------------------------------------------------------------- what is drawn


def layer(draw, shape, n_out, array):
    n_in = int(np.prod(shape[1:]))
    return {"x": draw(array(shape)), "w": draw(array((n_in, n_out))), "b": draw(array((n_out,)))}


@exercise.matches_oracle
def rows_of_values(draw):
    """Examples that are rows already: (m, n_in)."""
    m, n_in, n_out = draw(sizes(3, 1, 7))
    return layer(draw, (m, n_in), n_out, integer_array)


@exercise.matches_oracle(dialects=("native", "cs231n"))
def images_to_flatten(draw):
    """Images, (m, n_h, n_w, n_c), are flattened each to one row, in the order of their axes."""
    m, n_h, n_w, n_c = draw(sizes(4, 1, 5))
    return layer(draw, (m, n_h, n_w, n_c), draw(integers(1, 5)), integer_array)


@exercise.matches_oracle
def one_unit_or_one_example(draw):
    """A single example, and a single unit."""
    n_in, n = draw(sizes(2, 2, 7))
    m, n_out = (1, n) if draw(integers(0, 1)) else (n, 1)
    return layer(draw, (m, n_in), n_out, integer_array)


@exercise.matches_oracle
def dense_values(draw):
    """Sums of products keep their digits in double precision."""
    m, n_in, n_out = draw(sizes(3, 1, 8))
    return layer(draw, (m, n_in), n_out, dense_array)


@exercise.matches_oracle
def single_precision(draw):
    """float32 gives float32 or better."""
    m, n_in, n_out = draw(sizes(3, 1, 8))
    return layer(draw, (m, n_in), n_out, lambda shape: dense_array(shape, "float32"))


# ---------------------------------------------------------------- laws


@exercise.inputs
def whole_layer(draw):
    m, n_in, n_out = draw(sizes(3, 1, 7))
    return layer(draw, (m, n_in), n_out, integer_array)


@exercise.law
def without_weights_the_bias_remains(call, x, w, b):
    """Where all weights are 0, every example gives the bias."""
    expect_equal(call(x, 0 * w, b), np.tile(b, (len(x), 1)))


@exercise.law
def examples_stand_apart(call, x, w, b):
    """An example alone gives what it gives among the others."""
    expect_equal(call(x[-1:], w, b), call(x, w, b)[-1:])


@exercise.law
def it_is_linear_but_for_the_bias(call, x, w, b):
    """Without a bias, 3x - y gives three times what x gives, less what y gives."""
    y, none = x[::-1, ::-1], 0 * b
    expect_equal(call(3 * x - y, w, none), 3 * call(x, w, none) - call(y, w, none))


@exercise.law
def values_and_their_weights_move_together(call, x, w, b):
    """Reversing the values of each example and the rows of w changes nothing."""
    expect_equal(call(x[:, ::-1], w[::-1], b), call(x, w, b))


@exercise.law
def units_stand_apart(call, x, w, b):
    """A unit's answer needs no other unit's weights: the last column of w alone gives the last column."""
    expect_equal(call(x, w[:, -1:], b[-1:]), call(x, w, b)[:, -1:])
