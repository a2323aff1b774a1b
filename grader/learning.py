"""The check that a network learns: taught real digits for a few steps, it reads others right.

The labels of those others stay on this side. A worker is sent what to learn from and what to read, and its answers
are marked here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.authoring import Draw, Exercise, seeds
from grader.comparison import mismatch

Splits = Callable[[int, int, int], Any]  # seed, count and held out to images, labels, held_out, held_out_labels

LEARNED, HELD_OUT = 1000, 300  # digits


def check_learning(exercise: Exercise, split: Splits, shape: Sequence[int], steps: int, percent: int,
                   rate: float = 3e-3, batch: int = 16) -> None:  # fmt: skip
    """A network that takes images of this shape must get `percent` of the held-out digits right after these steps."""

    def learns_digits(call: Any, seed: int) -> None:
        digits = split(seed, LEARNED, HELD_OUT)
        lesson = {"images": digits.images, "labels": digits.labels, "shape": tuple(shape), "steps": steps,
                  "batch": batch, "rate": rate, "seed": seed}  # fmt: skip
        answers = call(images=digits.held_out, wants=("learned",), lesson=lesson)["learned"]
        expect_read(answers, digits.held_out_labels, percent)

    learns_digits.__doc__ = (
        f"Trained for {steps} steps of {batch} images on {LEARNED} real digits, the network reads at least {percent} % "
        f"of {HELD_OUT} others right."
    )
    exercise.law(learns_digits, kind="network", inputs=seeds_of_splits, cases=1)


def seeds_of_splits(draw: Draw) -> dict[str, Any]:
    """Which digits are learned from and which held out, in one number."""
    return {"seed": draw(seeds())}


def expect_read(answers: Any, labels: Any, percent: int) -> None:
    """So many percent of the answers (k,) are the labels of the held-out digits. Raises Mismatch."""
    share = float(np.mean(np.asarray(answers).ravel() == labels))
    if 100 * share < percent:
        raise mismatch("the share of held-out digits that are read right", f"{share:.0%}", f"at least {percent}%")
