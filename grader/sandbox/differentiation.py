"""A function of the student's on tensors, run forward and back.

Runs beside student code in a worker, and in our own process on the reference; the same code for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

_gradient = torch.autograd.grad


class NotDifferentiable(Exception):
    """What came back has no gradient; the text says why."""


def loss(function: Any, logits: Any, labels: Any, dtype: str = "float64",
         wants: Sequence[str] = ("loss",)) -> dict[str, Any]:  # fmt: skip
    """`function(logits, labels)` on tensors of these arrays: the "loss", and its "gradient" by the logits, (n, m)."""
    precision = getattr(torch, dtype)
    scores = torch.from_numpy(np.array(logits, np.float64)).to(precision).requires_grad_()
    answers = torch.from_numpy(np.array(labels, np.float64)).to(precision)
    given = answers.clone()
    with torch.enable_grad():
        got = function(scores, given)
    if not torch.equal(given, answers):  # they were overwritten: let the caller see it
        labels[...] = given.double().numpy()
    told: dict[str, Any] = {"loss": got.detach() if isinstance(got, torch.Tensor) else got}
    if isinstance(told["loss"], torch.Tensor):
        told["loss"] = told["loss"].numpy().copy()
    if "gradient" in wants:
        told["gradient"] = _slope(got, scores)
    return {want: told[want] for want in wants}


def _slope(got: Any, scores: Any) -> Any:
    if not isinstance(got, torch.Tensor) or not got.requires_grad:
        raise NotDifferentiable("the loss has no gradient: compute it with tensor operations alone, without .item()")
    (found,) = _gradient(got.sum(), [scores], allow_unused=True)
    return (torch.zeros_like(scores) if found is None else found).numpy().copy()
