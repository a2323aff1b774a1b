"""The cost of a yes-or-no classifier: the mean logistic loss, from z and without overflow."""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Step,
    dense_array,
    expect_close,
    integer_array,
    integers,
    sampled_from,
)
from reference import activations, losses

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}
FROM_Z = ("native",)  # a course hands over a = sigmoid(z), where large z are lost already


def rounding_of(answer, z, y):
    """Logarithms of sigmoids that are off by a few u: near 1, log(1 - a) magnifies that by e^|z|. A mean of m.

    Beyond |z| = 15 only what never forms 1 - a passes.
    """
    size = float(np.abs(z).max())
    magnified = np.exp(size) if size <= 15 else 1.0
    return 2 * UNIT[z.dtype.name] * (8 * magnified + 4 * size + (len(z) + 8) * (answer + 1))


exercise = Exercise(
    title="Logistic cost",
    track="layers",
    entry="logistic_cost",
    oracle=losses.logistic_cost,
    tolerance=Bounded(rounding_of),
    after=("sigmoid",),
    order=235,
)


@exercise.dialect("coursera", entry="compute_cost", parameters=("AL", "Y"), skips=("error",))
def coursera(defined, z, y):
    """There the cost is computed from the activation of the output layer, one column for each example."""
    return Ask((Step("compute_cost", (activations.sigmoid(z)[None], y[None])),))


LOG2, LOG4 = np.log(2.0).item(), np.log(4.0).item()

exercise.example(z=np.zeros(2), y=np.array([0.0, 1.0]), gives=LOG2, note="undecided: a is 1/2, and each loss log 2")
exercise.example(
    z=np.log([3.0, 3.0]),
    y=np.array([1.0, 0.0]),
    gives=(np.log(4 / 3).item() + LOG4) / 2,
    note="a is 3/4 for both: -log(3/4) where y is 1, and -log(1/4) where y is 0",
)


@exercise.law(
    kind="example", cases=1, dialects=FROM_Z, inputs=lambda draw: {"z": np.array([10000.0, -10000.0]), "y": np.zeros(2)}
)
def sure_and_wrong(call, z, y):
    """z = 10000 with y = 0 costs 10000, and z = -10000 with y = 0 costs nothing: 5000 in the mean."""
    expect_close(call(z, y), 5000.0, rounding_of(5000.0, z, y), "the cost")


exercise.raises(ValueError, z=np.zeros(3), y=np.zeros(2), note="3 examples need 3 labels")
exercise.raises(ValueError, z=np.zeros(3), y=np.zeros(1), note="3 examples need 3 labels")


# ---------------------------------------------------------------- what is drawn


def examples(draw, low=2):
    m = draw(integers(low, 8))
    return m, draw(integer_array((m,), 0, 1))


def with_yes_and_no(y):
    y[:2] = (0, 1)
    return y


@exercise.inputs
@exercise.matches_oracle
def yes_and_no(draw):
    """The cost is the mean of -log(a) where y is 1 and of -log(1 - a) where y is 0, with a = sigmoid(z)."""
    m, y = examples(draw)
    return {"z": draw(integer_array((m,), -20, 20)) / 8, "y": with_yes_and_no(y)}


@exercise.matches_oracle(cases=12, points=0.5)
def all_of_one_kind(draw):
    """A batch may hold only yes or only no, or a single example."""
    m = draw(sampled_from((1, 2, 5)))
    return {"z": draw(integer_array((m,), -20, 20)) / 8, "y": np.full(m, float(draw(integers(0, 1))))}


@exercise.matches_oracle(cases=12)
def fractions_are_kept(draw):
    """Real-valued z of any sign and size."""
    m, y = examples(draw)
    return {"z": np.clip(draw(dense_array((m,))), -12, 12), "y": y}


def in_single_precision(draw):
    case = yes_and_no(draw)
    return {name: value.astype("float32") for name, value in case.items()}


@exercise.law(kind="oracle", cases=12, inputs=in_single_precision)
def single_precision(call, z, y):
    """In float32 the cost is as precise as float32 can be."""
    # A law, as a mistake is recognised by nine digits of a number, which a cost in float32 has not.
    due = losses.logistic_cost(z, y)
    expect_close(call(z, y), due, rounding_of(due, z, y), "the cost")


@exercise.matches_oracle(dialects=FROM_Z)
def far_out(draw):
    """For z in the hundreds or thousands the cost is neither infinite nor NaN: -log(1 - a) is then z."""
    m, y = examples(draw)
    return {"z": draw(integer_array((m,), 1, 9)) * draw(sampled_from((100.0, -100.0, 1000.0, -1000.0))), "y": y}


# ---------------------------------------------------------------- laws


def both(*zs):
    return sum(rounding_of(5.0, z, None) for z in zs)


@exercise.law(cases=12)
def yes_and_no_are_mirrored(call, z, y):
    """The opposite z with the opposite labels costs the same."""
    expect_close(call(-z, 1 - y), call(z, y), both(z, z), "the cost")


@exercise.law(cases=12)
def a_batch_twice_costs_the_same(call, z, y):
    """The cost is a mean: the same batch twice over costs the same."""
    expect_close(call(np.tile(z, 2), np.tile(y, 2)), call(z, y), 2 * both(z), "the cost")


@exercise.law(cases=12)
def the_wrong_labels_cost_z_more(call, z, y):
    """Of one z, the cost with y = 0 is larger by z than that with y = 1."""
    no, yes = np.zeros(len(z)), np.ones(len(z))
    expect_close(call(z, no) - call(z, yes), z.mean(), both(z, z), "what the labels change")
