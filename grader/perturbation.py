"""How far rounding takes a network: the reference run again with every operation off by as much as it may be.

The bounds of `tolerance` hold for one sum of products. Through many layers they multiply into something that accepts
anything, so here the rounding of each operation is drawn by chance, of the size that theory gives it, and followed to
the end in float64, forward and back (Monte Carlo arithmetic; Parker, Pierce and Eggert, 2000). An operation keeps its
result to one unit of the precision; a sum of n products, added up in float32, is off by about sqrt(n) units of that
(Higham and Mary, 2019); tensor cores read the factors of a product with fewer digits. PyTorch is imported when needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

TRIALS = 6
SAFETY = 2.0  # times the largest deviation of the trials
# Unit roundoffs: of a stored result, of the factors of a product as they are read, of its partial sums.
# TF32 reads ten bits after the point, and may cut the others off; autocast rounds factors and products to bfloat16.
UNITS: Mapping[str, tuple[float, float, float]] = {
    "float64": (2.0**-53, 0.0, 2.0**-53),
    "float32": (2.0**-24, 0.0, 2.0**-24),
    "tf32": (2.0**-24, 2.0**-10, 2.0**-24),
    "bfloat16": (2.0**-8, 0.0, 2.0**-24),
    "float16": (2.0**-11, 0.0, 2.0**-24),
    "autocast": (2.0**-8, 2.0**-8, 2.0**-24),
}
TINY = {"float16": 2.0**-24}  # below its normal numbers, float16 keeps this much of whatever is there


@dataclass(frozen=True)
class Perturbed:
    """The tolerance of answers computed in the `precision` of a request, for an oracle that can be perturbed."""

    def bound(self, oracle: Any, inputs: Mapping[str, Any], answer: Any) -> Any:
        precision = inputs["precision"]
        trials = [oracle.perturbed(trial, **inputs) for trial in range(TRIALS)]
        return _spread(answer, trials, UNITS[precision][0], TINY.get(precision, 0.0))


def rounded(precision: str, trial: int) -> Any:
    """A context in which PyTorch's operations, done in float64, come out as in this precision, or thereabouts."""
    from grader.sandbox.network_rounding import Rounding

    stored, read, summed = UNITS[precision]
    return Rounding(stored, read, summed, trial)


def _spread(answer: Any, trials: list[Any], unit: float, tiny: float) -> Any:
    if isinstance(answer, Mapping):
        return {name: _spread(part, [trial[name] for trial in trials], unit, tiny) for name, part in answer.items()}
    if isinstance(answer, tuple):
        return tuple(_spread(part, [trial[i] for trial in trials], unit, tiny) for i, part in enumerate(answer))
    if not isinstance(answer, np.ndarray):
        return 0.0
    furthest = max(float(np.max(np.abs(trial - answer), initial=0.0)) for trial in trials)
    return SAFETY * (furthest + tiny) + unit * float(np.max(np.abs(answer), initial=0.0))
