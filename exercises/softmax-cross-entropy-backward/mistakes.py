"""Wrong answers that students give for the gradient of softmax and cross-entropy."""

import numpy as np

from grader.authoring import mistake
from reference.activations import softmax


def onehot(logits, labels):
    return np.eye(logits.shape[1])[labels]


def probabilities(logits):
    return softmax(logits.astype(float))


@mistake
def forgets_to_divide_by_m(right, logits, labels):
    """The cost is a mean over m examples, so its gradient is divided by m."""
    return right(logits, labels) * len(labels)


@mistake
def divides_by_the_number_of_scores(right, logits, labels):
    """The gradient is divided by the number of examples, not by that of all scores."""
    return right(logits, labels) / logits.shape[1]


@mistake
def has_the_wrong_sign(right, logits, labels):
    """p - y, not y - p: the gradient points where the cost grows."""
    return -right(logits, labels)


@mistake
def forgets_the_labels(logits, labels):
    """This is p / m: subtract 1 at each label."""
    return (probabilities(logits) / len(labels)).astype(logits.dtype)


@mistake
def subtracts_from_whole_columns(logits, labels):
    """dx[:, labels] -= 1 changes whole columns: the row's index is needed as well, dx[np.arange(m), labels] -= 1."""
    answer = probabilities(logits)
    answer[:, labels] -= 1
    return (answer / len(labels)).astype(logits.dtype)


@mistake
def divides_before_it_subtracts(logits, labels):
    """Only p was divided by m: subtract 1 at the labels first, then divide."""
    return (probabilities(logits) / len(labels) - onehot(logits, labels)).astype(logits.dtype)


@mistake
def takes_the_scores_for_probabilities(logits, labels):
    """Scores are not probabilities yet: softmax comes first."""
    return ((logits - onehot(logits, labels)) / len(labels)).astype(logits.dtype)


@mistake
def normalises_over_the_batch(logits, labels):
    """The probabilities of a row add up to 1: softmax is taken over the classes, axis 1."""
    p = softmax(logits.T.astype(float)).T
    return ((p - onehot(logits, labels)) / len(labels)).astype(logits.dtype)


@mistake
def overflows(logits, labels):
    """e^10000 overflows: subtract each row's maximum from its scores first, which changes no probability."""
    with np.errstate(all="ignore"):
        e = np.exp(logits.astype(float))
        return ((e / e.sum(axis=1, keepdims=True) - onehot(logits, labels)) / len(labels)).astype(logits.dtype)


@mistake
def is_that_of_the_squared_error(logits, labels):
    """p (1 - p) belongs to squared errors: with cross-entropy it cancels, and p - y remains."""
    p = probabilities(logits)
    return ((p - onehot(logits, labels)) * p * (1 - p) / len(labels)).astype(logits.dtype)


@mistake
def is_that_by_the_probabilities(logits, labels):
    """-1 / p is the gradient by the probabilities; the one by the scores is p - y."""
    with np.errstate(all="ignore"):
        return (-onehot(logits, labels) / probabilities(logits) / len(labels)).astype(logits.dtype)
