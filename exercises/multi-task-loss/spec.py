"""Several yes-or-no tasks at once: a mean over the labels that are known, stable, and differentiable."""

import numpy as np

from grader.authoring import (
    Bounded,
    Draw,
    Exercise,
    dense_array,
    expect_close,
    expect_equal,
    integers,
    sampled_from,
    seeds,
    sizes,
)
from grader.tasks import LossOracle
from reference import multitask

ROUNDOFF = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding(answer, logits, labels, dtype="float64", **_):
    """n terms of size at most |z| + 1 each, with a few roundings of their own, and their sum."""
    known = max(int((labels >= 0).sum()), 1)
    terms = np.where(labels >= 0, np.abs(logits) + 1, 0)
    bound = (logits.size + 20) * ROUNDOFF[dtype]
    sizes_of = {"loss": terms.sum() / known, "gradient": np.ones(logits.shape) / known}
    return {part: 2 * bound * sizes_of[part] for part in answer}


exercise = Exercise(
    "The loss of several tasks with unknown labels",
    track="networks",
    entry="multi_task_loss",
    also=("masked_bce", "multitask_loss"),
    oracle=LossOracle(multitask.multi_task_loss),
    tolerance=Bounded(rounding),
    needs="torch",
    operation="loss",
    after=("logistic-cost",),
    order=155,
)

exercise.example(logits=np.array([[0.0, 3.0], [0.0, -5.0]]), labels=np.array([[1.0, -1.0], [0.0, -1.0]]),
                 gives={"loss": np.array(np.log(2))},
                 note="both known labels belong to logits of 0, which say one half: the loss is log 2")  # fmt: skip
exercise.example(logits=np.array([[2.0, -1.0, 4.0]]), labels=np.array([[1.0, 0.0, -1.0]]),
                 gives={"loss": np.array((np.log1p(np.exp(-2.0)) + np.log1p(np.exp(-1.0))) / 2)},
                 note="the mean of 0.1269 and 0.3133 is 0.2201; the third label is unknown")  # fmt: skip
exercise.example(logits=np.array([[1.0, -1.0]]), labels=np.array([[-1.0, -1.0]]), gives={"loss": np.array(0)},
                 note="where nothing is known there is nothing to be wrong about, and no 0/0")  # fmt: skip


def labelled(draw: Draw, low: int, logits=None) -> dict:
    """Labels from `low`: -1 has unknown ones among them, 0 has none."""
    shape = draw(sizes(2, 1, 6))
    labels = np.random.default_rng(draw(seeds())).integers(low, 2, shape).astype(np.float64)
    return {"logits": draw(logits(shape) if logits else dense_array(shape)), "labels": labels}


@exercise.inputs
@exercise.matches_oracle
def some_labels_unknown(draw: Draw) -> dict:
    """The mean is over the labels that are known."""
    return labelled(draw, -1)


@exercise.matches_oracle
def all_labels_known(draw: Draw) -> dict:
    """With all labels known, it is the mean binary cross-entropy."""
    return labelled(draw, 0)


@exercise.matches_oracle
def gradients(draw: Draw) -> dict:
    """The gradient by each logit is ours: (a - y) over the number of known labels, and 0 where the label is unknown."""
    return {**labelled(draw, -1), "wants": ("gradient",)}


@exercise.matches_oracle
def large_logits(draw: Draw) -> dict:
    """Logits of thousands overflow nowhere: a loss is as large as its logit then, or 0."""
    return labelled(draw, -1, lambda shape: sampled_from((1e4 * _signs(shape, draw), 700 * _signs(shape, draw))))


def _signs(shape, draw: Draw):
    return np.random.default_rng(draw(integers(0, 999))).choice((-1.0, 1.0), shape)


def unlabelled(draw: Draw) -> dict:
    """Small batches, and one whose logits have a product that overflows."""
    shape = draw(sampled_from(((2, 3), (1, 1), (90, 1))))
    return {"logits": draw(sampled_from((1, 3, 1e4))) * _signs(shape, draw), "labels": np.full(shape, -1.0)}


@exercise.law(inputs=unlabelled, cases=8)
def nothing_known(call, logits, labels):
    """Where no label is known, the loss is 0 and so are all gradients."""
    told = call(logits=logits, labels=labels, wants=("loss", "gradient"))
    expect_equal(float(told["loss"]), 0.0, "the loss")
    expect_equal(told["gradient"], np.zeros(logits.shape), "the gradient by the logits")


@exercise.matches_oracle(cases=8)
def single_precision(draw: Draw) -> dict:
    """In float32 the loss is the same up to rounding."""
    given = labelled(draw, -1)
    return {**given, "logits": np.round(given["logits"] * 8) / 8, "dtype": "float32"}


@exercise.law
def unknown_labels_hide_their_logits(call, logits, labels):
    """What the network says where the label is unknown changes nothing."""
    other = np.where(labels >= 0, logits, 5 - 3 * logits)
    expect_close(call(logits=other, labels=labels)["loss"], call(logits=logits, labels=labels)["loss"],
                 1e-12 * (1 + np.abs(logits).max()))  # fmt: skip


@exercise.law
def yes_and_no_are_mirror_images(call, logits, labels):
    """With all logits negated and all known labels exchanged the loss is the same."""
    exchanged = np.where(labels >= 0, 1 - labels, -1)
    expect_close(call(logits=-logits, labels=exchanged)["loss"], call(logits=logits, labels=labels)["loss"],
                 1e-12 * (1 + np.abs(logits).max()))  # fmt: skip
