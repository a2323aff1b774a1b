"""Verdicts to points, points to a mark.

The mark is the weighted mean over tracks of the weighted mean over a track's exercises of score / max_score.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from grader.errors import GraderFault
from grader.model import Status, Verdict
from grader.rubric import Rubric

Score = tuple[str, str, float, float]  # exercise, track, score, max_score

_ROUNDING = 1e-9  # three fifths must reach a pass mark of 0.6, although their floats may not
# Our fault, nothing that this course asks for, or nothing that could be checked here.
_LEFT_OUT = (Status.BROKEN, Status.SKIPPED, Status.UNCHECKED)


@dataclass(frozen=True, slots=True)
class Grade:
    """What a submission earns, in [0, 1]."""

    mark: float
    passed: bool
    tracks: Mapping[str, float]  # the mark within each track
    counted: int  # exercises that the mark rests on: with none, nothing could be graded


def score(verdicts: Iterable[Verdict]) -> tuple[float, float]:
    """Points and possible points of one exercise; a check that was broken, not asked for or not made is in neither."""
    counted = [v for v in verdicts if v.status not in _LEFT_OUT]
    return math.fsum(v.points for v in counted), math.fsum(v.max_points for v in counted)


def grade(rubric: Rubric, scores: Iterable[Score]) -> Grade:
    """The weighted mark; an exercise without possible points is left out, and so is a track without exercises."""
    by_track: dict[str, list[tuple[float, float]]] = {}
    for exercise, track, earned, possible in _checked(scores):
        if possible > 0:
            by_track.setdefault(track, []).append((rubric.rule(exercise).weight, earned / possible))
    marks = {track: mark for track, shares in by_track.items() if (mark := weighted_mean(shares)) is not None}
    mark = weighted_mean((rubric.track_weight(track), mark) for track, mark in marks.items())
    passed = mark is not None and mark >= rubric.pass_mark - _ROUNDING
    return Grade(mark or 0.0, passed, marks, sum(map(len, by_track.values())))


def weighted_mean(shares: Iterable[tuple[float, float]]) -> float | None:
    """The mean of (weight, value) pairs, or None where nothing has a weight."""
    pairs = list(shares)
    total = math.fsum(weight for weight, _ in pairs)
    return min(1.0, math.fsum(w * value for w, value in pairs) / total) if total > 0 else None


def _checked(scores: Iterable[Score]) -> Iterable[Score]:
    seen: set[str] = set()
    for exercise, track, earned, possible in scores:
        if exercise in seen or not (math.isfinite(possible) and 0 <= earned <= possible + _ROUNDING):
            raise GraderFault(f"{exercise}: a score of {earned} of {possible} is odd, or came twice. Report this.")
        seen.add(exercise)
        yield exercise, track, earned, possible
