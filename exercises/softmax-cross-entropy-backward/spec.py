"""The gradient of softmax and cross-entropy together: (p - y) / m."""

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
    sizes,
)
from reference import losses

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, logits, labels):
    """The rounding of p, as of a softmax (its exponents are off by 4 u max |z|), one more for p - 1, and one for 1 / m.

    The oracle, in float64, is as far off: doubled.
    """
    share = UNIT[answer.dtype.name] * (4 * np.abs(logits).max() + 5 * logits.shape[1] + 40)
    p = np.abs(np.asarray(answer, np.float64))
    p[np.arange(len(labels)), labels] = 1 / len(labels)
    return 2 * share * p + 4 * float(np.finfo(answer.dtype).tiny)


exercise = Exercise(
    title="Softmax and cross-entropy, backward",
    track="backprop",
    entry="softmax_cross_entropy_backward",
    oracle=losses.softmax_cross_entropy_backward,
    tolerance=Bounded(rounding_of),
    after=("softmax", "cost"),
    order=40,
)


@exercise.dialect("cs231n", entry="softmax_loss", parameters=("x", "y"), skips=("error",))
def cs231n(defined, logits, labels):
    return Ask((Step("softmax_loss", (logits, labels)),), pick=(1,))


exercise.example(
    logits=np.zeros((1, 4)),
    labels=np.array([2]),
    gives=np.array([[0.25, 0.25, -0.75, 0.25]]),
    note="four equal scores: the label's should rise, the others fall",
)
exercise.example(
    logits=np.log([[1.0, 2.0, 5.0], [1.0, 2.0, 5.0]]),
    labels=np.array([2, 0]),
    gives=np.array([[0.0625, 0.125, -0.1875], [-0.4375, 0.125, 0.3125]]),
    note="probabilities 1/8, 2/8, 5/8, less 1 at the label, divided by the 2 examples",
)
exercise.example(
    logits=np.array([[10000.0, 0.0]]),
    labels=np.array([1]),
    gives=np.array([[1.0, -1.0]]),
    note="a sure wrong answer: the largest gradient there is, and no NaN",
)
exercise.raises(ValueError, logits=np.zeros((3, 4)), labels=np.array([0, 1]), note="3 rows need 3 labels")
exercise.raises(ValueError, logits=np.zeros((2, 3)), labels=np.array([0, 3]), note="3 classes have labels 0, 1 and 2")
exercise.raises(ValueError, logits=np.zeros((3, 4)), labels=np.array([0]), note="3 rows need 3 labels")
exercise.raises(ValueError, logits=np.zeros((2, 3)), labels=np.array([0, -1]), note="a label is not negative")


# ---------------------------------------------------------------- what is drawn


def labelled(draw, logits):
    labels = draw(integer_array(logits.shape[:1], 0, logits.shape[1] - 1)).astype(np.int64)
    return {"logits": logits, "labels": labels}


@exercise.inputs
@exercise.matches_oracle
def everyday_scores(draw):
    """The gradient is the probabilities, less 1 at the labels, divided by the number of examples."""
    return labelled(draw, draw(dense_array(draw(sizes(2, 2, 6)))))


@exercise.matches_oracle(cases=12, points=0.5)
def one_example(draw):
    """A single example, and scores of two classes."""
    shape = (1, draw(integers(2, 5))) if draw(integers(0, 1)) else (draw(integers(2, 5)), 2)
    return labelled(draw, draw(dense_array(shape)))


@exercise.matches_oracle(cases=12)
def single_precision(draw):
    """In float32 the gradient is as precise as float32 can be."""
    return labelled(draw, draw(dense_array(draw(sizes(2, 2, 6)), "float32")))


@exercise.matches_oracle
def high_scores(draw):
    """Scores around 10000 or -10000 do not overflow: only their differences count."""
    z = draw(integer_array(draw(sizes(2, 2, 6)), -5, 5)) + draw(sampled_from((10000, -10000)))
    return labelled(draw, z)


@exercise.matches_oracle(cases=12)
def rows_far_apart(draw):
    """The scores of one row may be thousands above those of the next: each row counts for itself."""
    z = draw(integer_array(draw(sizes(2, 2, 6)), -5, 5))
    return labelled(draw, z + 1000.0 * np.arange(len(z))[:, None])



# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def rows_add_up_to_zero(call, logits, labels):
    """The gradient of each row adds up to 0: what one score should gain, the others should lose."""
    answer = call(logits, labels)
    bound = rounding_of(answer, logits, labels).sum(axis=1)
    expect_close(answer.sum(axis=1), np.zeros(len(labels)), bound, "the sum of each row")


@exercise.law(cases=12)
def only_the_label_should_rise(call, logits, labels):
    """The gradient is negative at the label and positive elsewhere."""
    answer = call(logits, labels)
    at_labels = np.eye(logits.shape[1])[labels] == 1
    wrong = np.where(at_labels, np.maximum(answer, 0), np.minimum(answer, 0))
    expect_close(wrong, np.zeros(answer.shape), rounding_of(answer, logits, labels), "the part with the wrong sign")


@exercise.law(cases=12)
def agrees_with_differences(call, logits, labels):
    """Moving the scores a little moves the cost by the sum of the gradient times the move."""
    h, move = 1e-5, np.cos(np.arange(logits.size)).reshape(logits.shape)
    up, down = (losses.cross_entropy(logits + s * h * move, labels) for s in (1, -1))
    bound = 1e-8 + 1e-10 * np.abs(logits).max()
    expect_close(np.sum(call(logits, labels) * move), (up - down) / (2 * h), bound, "the slope in one direction")


@exercise.law(cases=12)
def a_shift_changes_nothing(call, logits, labels):
    """Adding one number to all scores of a row does not change the gradient."""
    answer, shifted = call(logits, labels), logits + 4
    bound = rounding_of(answer, logits, labels) + rounding_of(answer, shifted, labels)
    expect_close(call(shifted, labels), answer, bound)
