"""The error analysis of a class: as plain data for tools, and as what a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader.cohort import Analysis, ExerciseFigures
from grader.reports._plain import Speak
from grader.reports._voice import clean

BINS = 10
MAX_NAMED = 60


@dataclass(frozen=True)
class ExerciseRow:
    """One exercise; `bars` are the heights, in [0, 1], of how many earned which tenth of it."""

    id: str
    title: str
    tried: int
    right: int
    mean: str
    discrimination: str
    attempts: str
    seconds: str
    bars: tuple[float, ...]


@dataclass(frozen=True)
class TeachingRow:
    """One misconception, with what teaching it again could bring."""

    exercise: str
    mistake: str
    text: str
    students: int
    share: str
    ceiling: str
    width: float  # of the ceiling, against the highest


@dataclass(frozen=True)
class GroupRow:
    exercise: str
    mistake: str
    students: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class AnalysisView:
    exercises: tuple[ExerciseRow, ...]
    teaching: tuple[TeachingRow, ...]
    groups: tuple[GroupRow, ...]
    late: tuple[str, ...]


def analysis_view(analysis: Analysis, speak: Speak) -> AnalysisView:
    """What the page of a class shows of it."""
    highest = max((m.ceiling for m in analysis.misconceptions), default=0.0) or 1.0
    teaching = tuple(TeachingRow(m.exercise, clean(m.mistake), speak(m.exercise).say(m.text), len(m.students),
                                 f"{m.share:.0%}", f"{m.ceiling:.3f}", max(0.0, m.ceiling / highest))
                     for m in analysis.misconceptions)  # fmt: skip
    groups = tuple(GroupRow(g.exercise, clean(g.mistake), tuple(clean(s) for s in g.students[:MAX_NAMED]),
                            len(g.students)) for g in analysis.groups)  # fmt: skip
    rows = tuple(_row(one, speak(one.exercise).text(one.title)) for one in analysis.exercises)
    return AnalysisView(rows, teaching, groups, tuple(map(clean, analysis.late)))


def analysis_to_plain(analysis: Analysis, speak: Speak) -> dict[str, Any]:
    """The shape that other tools rely on."""
    return {
        "mean": _rounded(analysis.mean),
        "median": _rounded(analysis.median),
        "late": [clean(student) for student in analysis.late],
        "exercises": [{"exercise": e.exercise, "title": speak(e.exercise).text(e.title), "track": e.track,
                       "tried": e.tried, "right": e.right, "difficulty": round(e.difficulty, 6),
                       "discrimination": e.discrimination, "attempts": round(e.attempts, 6),
                       "seconds": round(e.seconds, 6)} for e in analysis.exercises],
        "checks": [{"exercise": c.exercise, "check": c.check, "kind": c.kind, "text": speak(c.exercise).text(c.text),
                    "judged": c.judged, "failed": c.failed, "discrimination": c.discrimination}
                   for c in analysis.checks],
        "misconceptions": [{"exercise": m.exercise, "mistake": clean(m.mistake), "text": speak(m.exercise).say(m.text),
                            "students": [clean(student) for student in m.students], "share": round(m.share, 6),
                            "ceiling": round(m.ceiling, 6)} for m in analysis.misconceptions],
        "groups": [{"exercise": g.exercise, "mistake": clean(g.mistake), "checks": list(g.checks),
                    "students": [clean(student) for student in g.students]} for g in analysis.groups],
    }  # fmt: skip


def _row(one: ExerciseFigures, title: str) -> ExerciseRow:
    tells = "–" if one.discrimination is None else f"{one.discrimination:+.2f}"
    return ExerciseRow(one.exercise, title, one.tried, one.right, f"{one.difficulty:.0%}", tells,
                       f"{one.attempts:.1f}", f"{one.seconds:.2f}", _bars(one.shares))  # fmt: skip


def _bars(shares: Sequence[float]) -> tuple[float, ...]:
    counts = [sum(min(int(share * BINS + 1e-9), BINS - 1) == index for share in shares) for index in range(BINS)]
    return tuple(count / max(max(counts), 1) for count in counts)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
