"""rubric.yaml: what the checks, exercises and tracks of a course are worth, and what a worker may use.

The mark is the weighted mean over tracks of the weighted mean over a track's exercises of score / max_score.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from grader.errors import GraderFault, RubricError
from grader.model import Status, Verdict, Visibility
from grader.yaml_nodes import Found, fault_at, mapping, nearest, number, read_yaml, text, whole

T = TypeVar("T")
Score = tuple[str, str, float, float]  # exercise, track, score, max_score

DEFAULT_POINTS: Mapping[str, float] = MappingProxyType(
    {"example": 1.0, "law": 1.0, "oracle": 2.0, "error": 1.0, "network": 2.0, "statistics": 2.0, "hygiene": 0.5}
)
_ROUNDING = 1e-9  # three fifths must reach a pass mark of 0.6, although their floats may not
_LEFT_OUT = (Status.BROKEN, Status.SKIPPED)  # our fault, or nothing that this course asks for


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may use for one exercise."""

    call_seconds: float = 2.0
    seconds: float = 10.0
    memory_mb: int = 512
    torch_memory_mb: int = 2048
    reply_mb: int = 64


@dataclass(frozen=True, slots=True)
class ExerciseRule:
    """What the rubric says of one exercise, with the course's own rules filled in."""

    weight: float = 1.0
    limits: Limits = Limits()
    attempts: int | None = None


@dataclass(frozen=True, slots=True)
class Rubric:
    """A course's rules; what is not written has the value below."""

    course: str = "Convolutional networks"
    points: Mapping[str, float] = field(default_factory=lambda: dict(DEFAULT_POINTS))
    hidden_factor: float = 1.0
    pass_mark: float = 0.6
    cases: int = 25
    tracks: Mapping[str, float] = field(default_factory=dict)  # track -> weight
    exercises: Mapping[str, ExerciseRule] = field(default_factory=dict)
    other: ExerciseRule = ExerciseRule()  # for every exercise that is not named
    file: str = field(default="rubric.yaml", compare=False)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)  # dotted name -> line

    def points_for(self, kind: str, visibility: Visibility) -> float:
        """What one check of this kind is worth."""
        if kind not in self.points:
            raise RubricError(f"{self.file}: there are no points for the kind {kind!r}. {nearest(kind, self.points)}")
        return self.points[kind] * (self.hidden_factor if visibility is Visibility.HIDDEN else 1.0)

    def rule(self, exercise: str) -> ExerciseRule:
        """All that is said of an exercise."""
        return self.exercises.get(exercise, self.other)

    def limits(self, exercise: str) -> Limits:
        """What a worker may use for an exercise."""
        return self.rule(exercise).limits

    def attempts(self, exercise: str) -> int | None:
        """How many attempts count; None is any number."""
        return self.rule(exercise).attempts

    def track_weight(self, track: str) -> float:
        """The weight of a track, 1 where the rubric does not say."""
        return self.tracks.get(track, 1.0)

    def weight(self, exercise: str, track: str) -> float:
        """The exercise's weight times its track's, before either is normalised."""
        return self.rule(exercise).weight * self.track_weight(track)


@dataclass(frozen=True, slots=True)
class Grade:
    """What a submission earns, in [0, 1]."""

    mark: float
    passed: bool
    tracks: Mapping[str, float]  # the mark within each track
    counted: int  # exercises that the mark rests on: with none, nothing could be graded


def load_rubric(path: Path) -> Rubric:
    """Read and check a rubric.yaml; whatever is wrong with it is a RubricError with file and line."""
    root = read_yaml(path)
    given = mapping(root, _KEYS)
    limits = _take(given, "limits", partial(_limits, base=Limits()), Limits())
    other = ExerciseRule(1.0, limits, _take(given, "attempts", _attempts, None))
    rules = {key: (found, _rule(found, other)) for key, found in mapping(given.get("exercises")).items()}
    tracks = {key: (found, _track_weight(found)) for key, found in mapping(given.get("tracks")).items()}
    return Rubric(
        course=_take(given, "course", text, Rubric().course),
        points={**DEFAULT_POINTS, **_points(given.get("points"))},
        hidden_factor=_take(given, "hidden_factor", number, 1.0),
        pass_mark=_take(given, "pass_mark", partial(number, most=1.0), 0.6),
        cases=_take(given, "cases", partial(whole, least=1, most=10_000), 25),
        tracks={key: weight for key, (_, weight) in tracks.items()},
        exercises={key: rule for key, (_, rule) in rules.items()},
        other=other,
        file=str(path),
        lines={found.key: found.line for found, _ in [*rules.values(), *tracks.values()]},
    )


def check_names(rubric: Rubric, exercises: Collection[str], tracks: Collection[str]) -> None:
    """Refuse a rubric that speaks of an exercise or a track which the course does not have."""
    for section, named, known in (("exercises", rubric.exercises, exercises), ("tracks", rubric.tracks, tracks)):
        for name in named:
            if name not in known:
                key = f"{section}.{name}"
                complaint = f"the course has no such {section[:-1]}. {nearest(name, known)}"
                raise fault_at(rubric.file, rubric.lines.get(key, 1), key, complaint)


def score(verdicts: Iterable[Verdict]) -> tuple[float, float]:
    """Points and possible points of one exercise; a check that was broken or not asked for is in neither."""
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


def _take(given: Mapping[str, Found], key: str, read: Callable[[Found], T], default: T) -> T:
    return read(given[key]) if key in given else default


def _points(found: Found | None) -> dict[str, float]:
    return {kind: number(value) for kind, value in mapping(found, DEFAULT_POINTS).items()}


def _rule(found: Found, other: ExerciseRule) -> ExerciseRule:
    given = mapping(found, ("weight", "limits", "attempts"))
    return ExerciseRule(
        _take(given, "weight", number, other.weight),
        _take(given, "limits", partial(_limits, base=other.limits), other.limits),
        _take(given, "attempts", _attempts, other.attempts),
    )


def _track_weight(found: Found) -> float:
    return _take(mapping(found, ("weight",)), "weight", number, 1.0)


def _attempts(found: Found) -> int | None:
    return None if found.is_null else whole(found, 1, 1_000_000)


def _limits(found: Found, base: Limits) -> Limits:
    given = mapping(found, [f.name for f in fields(Limits)])
    seconds = {key: number(given[key], 0.01, 86_400.0) for key in ("call_seconds", "seconds") if key in given}
    sizes = {key: whole(value, 1, 1 << 20) for key, value in given.items() if key not in seconds}
    limits = replace(base, **seconds, **sizes)  # type: ignore[arg-type]
    if limits.call_seconds > limits.seconds:
        raise found.fault(
            f"one call may take {limits.call_seconds:g} s, but all together {limits.seconds:g} s. Raise `seconds`."
        )
    return limits


_KEYS = frozenset(f.name for f in fields(Rubric)) - {"other", "file", "lines"} | {"limits", "attempts"}
