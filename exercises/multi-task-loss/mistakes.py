from grader.authoring import mistake


def losses_of(logits, labels):
    """The binary cross-entropy of each logit, stable."""
    return logits.clamp(min=0) - logits * labels + (-logits.abs()).exp().log1p()


@mistake
def counts_unknown_as_no(logits, labels):
    """An unknown label is no 0: leave it out of the sum and out of the count."""
    return losses_of(logits, labels.clamp(min=0)).mean()


@mistake
def counts_unknown_as_minus_one(logits, labels):
    """The -1 stands for an unknown label; put into the formula it gives a loss that can be negative."""
    return losses_of(logits, labels).mean()


@mistake
def divides_by_all_labels(logits, labels):
    """Divide by the number of known labels, not by the number of all."""
    known = labels >= 0
    return (losses_of(logits, labels) * known).mean()


@mistake
def divides_by_the_examples(logits, labels):
    """Divide by the number of known labels, not by the number of examples."""
    known = labels >= 0
    return (losses_of(logits, labels) * known).sum() / len(logits)


@mistake
def sums_in_place_of_mean(logits, labels):
    """The loss is the mean over the known labels, not their sum."""
    return (losses_of(logits, labels) * (labels >= 0)).sum()


@mistake
def mean_of_the_means_of_examples(logits, labels):
    """One mean over all known labels: the mean of the examples' means gives an example with few known labels more say
    for each of them."""
    known = labels >= 0
    return ((losses_of(logits, labels) * known).sum(1) / known.sum(1).clamp(min=1)).mean()


@mistake
def mean_of_the_means_of_tasks(logits, labels):
    """One mean over all known labels: the mean of the tasks' means weighs a task that is seldom known as much as the
    others."""
    known = labels >= 0
    return ((losses_of(logits, labels) * known).sum(0) / known.sum(0).clamp(min=1)).mean()


@mistake
def hides_the_logits_but_not_the_losses(logits, labels):
    """Hide the losses, not the logits: a logit of 0 says one half, and that has a loss of log 2."""
    known = (labels >= 0).to(logits.dtype)
    return losses_of(logits * known, labels.clamp(min=0)).sum() / known.sum().clamp(min=1)


@mistake
def takes_logarithms_of_probabilities(logits, labels):
    """log(sigmoid(z)) is -inf for large negative z: use the logits, as binary_cross_entropy_with_logits does."""
    known = labels >= 0
    a = logits.sigmoid()
    losses = -(labels * a.log() + (1 - labels) * (1 - a).log())
    return losses[known].sum() / known.sum().clamp(min=1)


@mistake
def zero_over_zero(logits, labels):
    """Where no label is known the mean over nothing is nan, and one such batch makes nan of all weights: give 0."""
    known = labels >= 0
    return losses_of(logits, labels)[known].mean()


@mistake
def softmax_over_the_tasks(logits, labels):
    """The tasks do not exclude each other: each has a sigmoid of its own, not a softmax over all of them."""
    known = labels >= 0
    return -(logits.log_softmax(1) * labels * known).sum() / known.sum().clamp(min=1)


@mistake
def applies_the_sigmoid_twice(right, logits, labels):
    """A loss "with logits" applies the sigmoid itself: give it the logits as they are."""
    return right(logits.sigmoid(), labels)


@mistake
def only_positive_labels(logits, labels):
    """A known 0 counts as much as a known 1: (1 - y) log(1 - a) belongs to the loss."""
    known = labels >= 0
    return ((-logits).clamp(min=0) + (-logits.abs()).exp().log1p())[labels > 0].sum() / known.sum().clamp(min=1)


@mistake
def detaches_the_loss(right, logits, labels):
    """Return the loss as a tensor with its graph: after .item() or .detach() no gradient reaches the network."""
    return right(logits, labels).detach()
