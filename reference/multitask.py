"""The loss of several yes-or-no tasks of which some answers are not known. PyTorch inside the function only."""

from __future__ import annotations

from typing import Any


def multi_task_loss(logits: Any, labels: Any) -> Any:
    """The mean binary cross-entropy over the known labels: 1 is yes, 0 is no, -1 is unknown and does not count.

    ``max(z, 0) - z y + log(1 + e^-|z|)`` for each, as in the mean of ``-(y log a + (1 - y) log(1 - a))`` with
    a = sigmoid(z), but stable. logits and labels are (m, tasks). 0 where no label is known.
    """
    known = labels >= 0
    losses = logits.clamp(min=0) - logits * labels + (-logits.abs()).exp().log1p()
    return (losses * known).sum() / known.sum().clamp(min=1)
