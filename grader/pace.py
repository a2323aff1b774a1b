"""Whether a network is as fast and as small on a GPU as it ought to be: what was measured, judged, not how.

Only ratios to the reference count, measured in the same run and call by call, with wide thresholds: seconds depend on
the machine and on who else uses it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from grader.device import Device
from grader.model import Sentence, Status

TIMES = 3.0  # as long as ours
SPACE = 3.0  # as much memory as ours
DRIFT = 1.5  # between our times before and after theirs
FEWEST = 4  # calls that tell something
# Tensor cores are this many times as fast as ordinary ones at most, in whatever precision.
TENSOR_CORES = 16.0

Judged = tuple[Status, Sentence | None]
_PASSED: Judged = (Status.PASSED, None)


@dataclass(frozen=True)
class Cost:
    """What one call needs at least: floating-point operations, and bytes that come from the GPU's memory."""

    operations: float
    bytes: float

    def floor(self, device: Device) -> float:
        """Seconds that no honest call can stay below on this device."""
        return max(self.operations / (TENSOR_CORES * device.flops), self.bytes / device.bandwidth)


@dataclass(frozen=True)
class Timed:
    """Seconds of the same calls, in the same order: ours before theirs, theirs, and ours after theirs."""

    before: Sequence[float]
    theirs: Sequence[float]
    after: Sequence[float]

    def ratios(self) -> list[float]:
        """Theirs to ours, call by call; ours is the shorter of both."""
        return [their / min(ours) for their, *ours in zip(self.theirs, self.before, self.after, strict=True)]

    def drift(self) -> float:
        """How far our own times are apart, at least 1."""
        ratio = median(self.after) / median(self.before)
        return max(ratio, 1 / ratio)


def judge_time(timed: Timed, floor: float) -> Judged:
    """Passed or failed where the middle half of the ratios is on one side of TIMES; else nothing can be told.

    So a network whose times vary, by intent or not, gains nothing by it: what is unchecked is no point earned.
    """
    if len(timed.theirs) < FEWEST:
        return Status.UNCHECKED, Sentence("too few calls were timed")
    if min(map(median, (timed.before, timed.after))) < floor:
        return Status.UNCHECKED, Sentence("the clock cannot be right: ours is faster than this GPU can be")
    if median(timed.theirs) < floor:
        return Status.FAILED, Sentence("it is faster than this GPU can be, so it does not compute what it returns")
    if timed.drift() > DRIFT:
        return Status.UNCHECKED, Sentence("others use this GPU: even our own times vary too much to compare with")
    low, _, high = quantiles(timed.ratios(), n=4, method="inclusive")
    if high <= TIMES:
        return _PASSED
    if low > TIMES:
        return Status.FAILED, Sentence("it takes more than three times as long as ours")
    return Status.UNCHECKED, Sentence("its times vary too much to tell")


def judge_memory(before: int, theirs: int, after: int) -> Judged:
    """Bytes in use on the GPU at most while ours ran, theirs, and ours again; 0 where the driver did not say."""
    if min(before, theirs, after) <= 0 or max(before, after) > DRIFT * min(before, after):
        return Status.UNCHECKED, Sentence("others use this GPU: how much memory a network takes cannot be told")
    if theirs > SPACE * min(before, after):
        return Status.FAILED, Sentence("it takes more than three times as much memory as ours")
    return _PASSED
