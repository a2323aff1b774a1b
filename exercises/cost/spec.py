"""The cost of a classifier: the mean cross-entropy, from the scores and without overflow."""

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
    seeds,
    sizes,
)
from reference import losses

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, logits, labels):
    """Differences of scores, off by u of the largest; a log of C exponentials, off by (C + 12) u; a mean of m.

    By way of a stable softmax, the log of p has the error of p over p: as much again.
    """
    m, classes = logits.shape
    size = 4 * np.abs(logits).max() + classes + 12
    return 2 * UNIT[logits.dtype.name] * (2 * size + (m + 2) * (answer + 1))


exercise = Exercise(
    title="Cross-entropy cost",
    track="layers",
    entry="cross_entropy",
    oracle=losses.cross_entropy,
    tolerance=Bounded(rounding_of),
    after=("softmax",),
    order=240,
)


@exercise.dialect("cs231n", entry="softmax_loss", parameters=("x", "y"), skips=("error",))
def cs231n(defined, logits, labels):
    return Ask((Step("softmax_loss", (logits, labels)),), pick=(0,))


exercise.example(
    logits=np.zeros((2, 4)),
    labels=np.array([0, 3]),
    gives=np.log(4.0).item(),
    note="four equal scores: each class has probability 1/4, so the cost is log 4",
)
exercise.example(
    logits=np.log([[1.0, 2.0, 5.0], [1.0, 2.0, 5.0]]),
    labels=np.array([2, 0]),
    gives=(np.log(8 / 5) + np.log(8.0)).item() / 2,
    note="probabilities 1/8, 2/8, 5/8: the mean of -log(5/8) and -log(1/8)",
)
exercise.example(
    logits=np.array([[10000.0, 0.0], [-10000.0, 0.0]]),
    labels=np.array([0, 0]),
    gives=5000.0,
    note="a sure right answer costs 0, a sure wrong one as much as the scores differ: neither NaN nor infinity",
)

exercise.raises(ValueError, logits=np.zeros((3, 4)), labels=np.array([0, 1]), note="3 rows need 3 labels")
exercise.raises(ValueError, logits=np.zeros((2, 3)), labels=np.array([0, 3]), note="3 classes have labels 0, 1 and 2")
exercise.raises(ValueError, logits=np.zeros((3, 4)), labels=np.array([0]), note="3 rows need 3 labels")
exercise.raises(ValueError, logits=np.zeros((2, 3)), labels=np.array([0, -1]), note="a label is not negative")


# ---------------------------------------------------------------- what is drawn


def labels_for(draw, logits):
    return draw(integer_array(logits.shape[:1], 0, logits.shape[1] - 1)).astype(np.int64)


def labelled(draw, logits):
    return {"logits": logits, "labels": labels_for(draw, logits)}


@exercise.inputs
@exercise.matches_oracle
def everyday_scores(draw):
    """The cost is the mean over the rows of -log(probability of the label)."""
    m, classes = draw(sizes(2, 2, 6))
    return labelled(draw, draw(dense_array((m, classes))))


@exercise.matches_oracle(cases=12, points=0.5)
def one_example(draw):
    """A single example, and scores of two classes."""
    shape = (1, draw(integers(2, 5))) if draw(integers(0, 1)) else (draw(integers(2, 5)), 2)
    return labelled(draw, draw(dense_array(shape)))


@exercise.matches_oracle
def high_scores(draw):
    """Scores around 10000 or -10000 do not overflow: only their differences count."""
    z = draw(integer_array(draw(sizes(2, 2, 6)), -5, 5)) + draw(sampled_from((10000, -10000)))
    return labelled(draw, z)


@exercise.matches_oracle
def hopeless_labels(draw):
    """Where a label lies thousands below the best score, its probability rounds to 0, but the cost is no infinity."""
    z = draw(integer_array(draw(sizes(2, 2, 6)), -5, 5))
    labels = labels_for(draw, z)
    z[0, labels[0]] -= draw(integers(1000, 9000))
    return {"logits": z, "labels": labels}


def in_single_precision(draw):
    return labelled(draw, draw(dense_array(draw(sizes(2, 2, 6)), "float32")))


@exercise.law(kind="oracle", cases=12, inputs=in_single_precision)
def single_precision(call, logits, labels):
    """In float32 the cost is as precise as float32 can be."""
    # A law, as a mistake is recognised by nine digits of a number, which a cost in float32 has not.
    due = losses.cross_entropy(logits, labels)
    expect_close(call(logits, labels), due, rounding_of(due, logits, labels), "the cost")


# ---------------------------------------------------------------- laws


def shuffled(draw):
    return {**everyday_scores(draw), "seed": draw(seeds())}


def both(logits, *others):
    return sum(rounding_of(10 + np.ptp(z), z, None) for z in (logits, *others))


@exercise.law(cases=12)
def a_shift_changes_nothing(call, logits, labels):
    """Adding one number to all scores of a row does not change the cost."""
    shifted = logits + 4 * np.arange(len(logits))[:, None]
    expect_close(call(shifted, labels), call(logits, labels), both(logits, shifted))


@exercise.law(cases=12)
def a_batch_twice_costs_the_same(call, logits, labels):
    """The cost is a mean: the same batch twice over costs the same."""
    twice = np.concatenate([logits, logits]), np.concatenate([labels, labels])
    expect_close(call(*twice), call(logits, labels), 2 * both(logits))


@exercise.law(cases=12, inputs=shuffled)
def classes_have_no_order(call, logits, labels, seed):
    """Reordering the classes, with their labels, does not change the cost."""
    order = np.random.default_rng(seed).permutation(logits.shape[1])
    expect_close(call(logits[:, order], np.argsort(order)[labels]), call(logits, labels), both(logits, logits))


@exercise.law(cases=12)
def a_better_score_costs_less(call, logits, labels):
    """Raising the score of every label lowers the cost."""
    raised = logits + 4 * np.eye(logits.shape[1])[labels]
    gap = call(logits, labels) - call(raised, labels)
    expect_close(max(gap, 0.0), gap, 0.0, "what raising the labels' scores saves")
    expect_close(min(gap, 4.0), gap, both(logits, raised), "what raising the labels' scores by 4 saves")
