"""Wrong answers that students give for the cross-entropy cost."""

import numpy as np

from grader.authoring import mistake
from reference.activations import softmax


def label_of(array, labels):
    return array[np.arange(len(labels)), labels]


def cost_of(p):
    """An array without axes, as NaN is compared with NaN in arrays only."""
    return np.asarray(-np.log(p).mean())


@mistake
def sums_in_place_of_averaging(right, logits, labels):
    """The cost is the mean of the losses: divide their sum by m."""
    return right(logits, labels) * len(labels)


@mistake
def averages_over_the_classes_too(right, logits, labels):
    """Each row has one loss, so the sum is divided by m, not by the number of all scores."""
    return right(logits, labels) / logits.shape[1]


@mistake
def forgets_the_minus(right, logits, labels):
    """The logarithm of a probability is negative; the cost is minus that."""
    return -right(logits, labels)


@mistake
def does_not_subtract_the_maximum(logits, labels):
    """e^10000 overflows: subtract each row's maximum from its scores first, which changes no probability."""
    with np.errstate(all="ignore"):
        exponentials = np.exp(logits.astype(float))
        p = exponentials / exponentials.sum(axis=1, keepdims=True)
        return cost_of(label_of(p, labels))


@mistake
def takes_the_log_of_zero(logits, labels):
    """A probability may round to 0, whose log is -inf. log p is score - log(sum of exponentials), without p."""
    with np.errstate(all="ignore"):
        return float(-np.log(label_of(softmax(logits.astype(float)), labels)).mean())


@mistake
def adds_a_small_number_in_the_log(logits, labels):
    """log(p + 1e-8) avoids -inf, but is wrong for every small p: log p is score - log(sum of exponentials)."""
    return float(-np.log(label_of(softmax(logits.astype(float)), labels) + 1e-8).mean())


@mistake
def normalises_over_the_batch(right, logits, labels):
    """The probabilities of a row add up to 1: softmax is taken over the classes, axis 1."""
    with np.errstate(all="ignore"):
        p = softmax(logits.astype(float).T).T
        return float(-np.log(label_of(p, labels)).mean())


@mistake
def takes_scores_for_probabilities(logits, labels):
    """Scores are not probabilities yet: softmax comes first."""
    with np.errstate(all="ignore"):
        return cost_of(label_of(logits.astype(float), labels))


@mistake
def takes_the_score_only(logits, labels):
    """The loss is log(sum of exponentials) - score; the first term is missing."""
    return float(-label_of(logits, labels).mean(dtype=float))


@mistake
def applies_softmax_twice(right, logits, labels):
    """Softmax is part of the cost: give it scores, not probabilities."""
    return right(softmax(logits.astype(float)), labels)


@mistake
def uses_the_logarithm_to_base_two(right, logits, labels):
    """The natural logarithm is meant, np.log."""
    return right(logits, labels) / np.log(2.0).item()


@mistake
def counts_the_best_class(right, logits, labels):
    """The label's probability counts, not the largest one."""
    return right(logits, logits.argmax(axis=1))


@mistake
def adds_the_other_classes(logits, labels):
    """With one label a row, only -log p of the label is counted; -log(1 - p) of the others is for yes-or-no costs."""
    p = softmax(logits.astype(float))
    onehot = np.eye(logits.shape[1])[labels]
    with np.errstate(all="ignore"):
        return float(-np.log(np.where(onehot == 1, p, 1 - p)).sum(axis=1).mean())
