"""A residual block of two fully connected layers, forward: the input takes a short cut to the second sum."""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect_close,
    expect_equal,
    gamma,
    integer_array,
    integers,
    sizes,
)
from reference import blocks

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, x, params):
    """Sums of products of sums of products: the block on absolute values, whose parts all count.

    Whole numbers are exact.
    """
    if all(np.all(np.mod(array, 1) == 0) for array in (x, *params.values())):
        return np.zeros(answer.shape)
    unit = UNIT[answer.dtype.name]
    scale = blocks.residual_forward(*absolute(x, params))
    return 2 * gamma(sum(params["w1"].shape) + x.shape[1] + 6, unit) * scale + unit * np.abs(answer)


def absolute(x, params):
    return np.abs(x).astype(np.float64), {name: np.abs(value).astype(np.float64) for name, value in params.items()}


exercise = Exercise(
    title="Residual block, forward",
    track="layers",
    entry="residual_forward",
    oracle=blocks.residual_forward,
    tolerance=Bounded(rounding_of),
    after=("dense-forward", "relu"),
    order=150,
)

# ---------------------------------------------------------------- worked examples

exercise.example(
    x=np.array([[1.0, 2.0], [3.0, -1.0]]),
    params={"w1": np.array([[1.0], [-1.0]]), "b1": np.array([0.0]),
            "w2": np.array([[2.0, -3.0]]), "b2": np.array([-2.0, 1.0])},
    gives=np.array([[0.0, 3.0], [9.0, 0.0]]),
    note="the hidden unit gives 0 and 4, the second layer [-2, 1] and [6, -11], to which x is added",
)  # fmt: skip
exercise.example(
    x=np.array([[0.0, 1.0, 2.0, 3.0]]),
    params={"w1": np.zeros((4, 2)), "b1": np.zeros(2), "w2": np.zeros((2, 4)), "b2": np.zeros(4)},
    gives=np.array([[0.0, 1.0, 2.0, 3.0]]),
    note="with all weights 0 the block hands on what it received",
)
exercise.example(
    x=np.array([[1.0, 2.0]]),
    params={"w1": np.zeros((2, 1)), "b1": np.array([1.0]), "w2": np.array([[10.0, 20.0, 30.0]]), "b2": np.zeros(3),
            "ws": np.array([[1.0, 0.0, -1.0], [0.0, 1.0, -20.0]])},
    gives=np.array([[11.0, 22.0, 0.0]]),
    note="two values become three: x ws = [1, 2, -41] is what is added",
)  # fmt: skip

THREE = {"w1": np.ones((3, 2)), "b1": np.ones(2), "w2": np.ones((2, 4)), "b2": np.ones(4)}
exercise.raises(ValueError, x=np.ones((2, 3)), params=THREE, note="3 values cannot be added to 4 without a projection")
exercise.raises(ValueError, x=np.ones((2, 5)), params=THREE, note="5 values do not fit weights for 3")
exercise.raises(ValueError, x=np.ones((2, 1)), params={**THREE, "w1": np.ones((1, 2))},
                note="1 value cannot be added to 4 without a projection")  # fmt: skip


# ---------------------------------------------------------------- what is drawn


def block(draw, m, n, n_hidden, n_out, projected, array=integer_array, **options):
    shapes = {"w1": (n, n_hidden), "b1": (n_hidden,), "w2": (n_hidden, n_out), "b2": (n_out,)}
    shapes |= {"ws": (n, n_out)} if projected else {}
    params = {name: draw(array(shape, **options)) for name, shape in shapes.items()}
    return {"x": draw(array((m, n), **options)), "params": params}


@exercise.inputs
@exercise.matches_oracle
def plain_shortcuts(draw):
    """Where sizes agree, x itself is added to the second layer's sum, before the last ReLU."""
    m, n, n_hidden = draw(sizes(3, 2, 6))
    return block(draw, m, n, n_hidden, n, projected=False)


@exercise.matches_oracle
def projections(draw):
    """With params["ws"], x ws is added, so that the block may have another number of outputs."""
    n, n_hidden, n_out = draw(sizes(3, 1, 6))
    return block(draw, draw(integers(2, 4)), n, n_hidden, n_out, projected=True)


@exercise.matches_oracle(cases=12, points=0.5)
def projections_of_the_same_size(draw):
    """params["ws"] counts wherever it is given, also where the sizes agree without it."""
    m, n = draw(sizes(2, 2, 5))
    return block(draw, m, n, n, n, projected=True)


@exercise.matches_oracle(cases=12)
def fractions_are_kept(draw):
    """Real-valued blocks are added up in full precision."""
    m, n, n_hidden = draw(sizes(3, 2, 6))
    return block(draw, m, n, n_hidden, n, bool(draw(integers(0, 1))), dense_array)


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """In float32 the answer is as precise as sums in float32 can be."""
    m, n, n_hidden = draw(sizes(3, 2, 6))
    return block(draw, m, n, n_hidden, n, bool(draw(integers(0, 1))), dense_array, dtype="float32")


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def without_weights_it_is_the_identity(call, x, params):
    """With all weights and biases 0, values that are not negative come out as they went in."""
    nothing = {name: 0 * value for name, value in params.items()}
    expect_equal(call(np.abs(x), nothing), np.abs(x))


@exercise.law
def no_answer_is_negative(call, x, params):
    """ReLU comes last, so no answer is negative."""
    answer = call(x, params)
    expect_equal(np.minimum(answer, 0), np.zeros(answer.shape), "the negative part of the answer")


@exercise.law
def examples_stand_apart(call, x, params):
    """An example alone gives what it gives among the others."""
    expect_equal(call(x[-1:], params), call(x, params)[-1:])


@exercise.law
def the_shortcut_reaches_the_sum(call, x, params):
    """With a large b2, where the last ReLU changes nothing and w1 is 0, moving x by 1 moves the answer by 1."""
    steady = params | {"w1": 0 * params["w1"], "b2": params["b2"] + 1000}
    expect_close(call(x + 1, steady) - call(x, steady), np.ones(x.shape), 0.0, "the change of the answer")
