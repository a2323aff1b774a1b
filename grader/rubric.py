"""rubric.yaml: what the checks, exercises and tracks of a course are worth, and what a worker may use."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo

from grader.errors import RubricError
from grader.model import Visibility
from grader.rules import KEYS, RuleBook, Rules, laid_over, read_rules
from grader.times import zone
from grader.yaml_nodes import Found, fault_at, mapping, nearest, number, parsed, read_yaml, text, whole

T = TypeVar("T")

DEFAULT_POINTS: Mapping[str, float] = MappingProxyType(
    {"example": 1.0, "law": 1.0, "oracle": 2.0, "error": 1.0, "network": 2.0, "statistics": 2.0, "hygiene": 0.5,
     "device": 0.5}
)


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
    label: str = ""  # what a machine must have to grade it, say gpu


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
    gradebook: str | None = None  # a database's URL, or the path of a file
    timezone: ZoneInfo = ZoneInfo("UTC")  # of the deadlines
    handing_in: RuleBook = field(default_factory=RuleBook)
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

    def rules(self, exercise: str, track: str) -> Rules:
        """What is said of handing in an exercise."""
        return self.handing_in.of(exercise, track)

    def label(self, exercise: str) -> str:
        """What a machine must have to grade an exercise; nothing: any machine will do."""
        return self.rule(exercise).label

    def track_weight(self, track: str) -> float:
        """The weight of a track, 1 where the rubric does not say."""
        return self.tracks.get(track, 1.0)

    def weight(self, exercise: str, track: str) -> float:
        """The exercise's weight times its track's, before either is normalised."""
        return self.rule(exercise).weight * self.track_weight(track)


def load_rubric(path: Path) -> Rubric:
    """Read and check a rubric.yaml; whatever is wrong with it is a RubricError with file and line."""
    root = read_yaml(path)
    given = mapping(root, _KEYS)
    limits = _take(given, "limits", partial(_limits, base=Limits()), Limits())
    other = ExerciseRule(1.0, limits)
    place = _take(given, "timezone", partial(parsed, read=zone), Rubric().timezone)
    rules = {key: (found, _rule(found, other)) for key, found in mapping(given.get("exercises")).items()}
    tracks = {key: (found, _track_weight(found)) for key, found in mapping(given.get("tracks")).items()}
    rule_book = RuleBook(
        laid_over(Rules(), read_rules(given, place)),
        {key: read_rules(mapping(found), place) for key, (found, _) in tracks.items()},
        {key: read_rules(mapping(found), place) for key, (found, _) in rules.items()},
    )
    return Rubric(
        course=_take(given, "course", text, Rubric().course),
        points={**DEFAULT_POINTS, **_points(given.get("points"))},
        hidden_factor=_take(given, "hidden_factor", number, 1.0),
        pass_mark=_take(given, "pass_mark", partial(number, most=1.0), 0.6),
        cases=_take(given, "cases", partial(whole, least=1, most=10_000), 25),
        tracks={key: weight for key, (_, weight) in tracks.items()},
        exercises={key: rule for key, (_, rule) in rules.items()},
        other=other,
        gradebook=_take(given, "gradebook", _gradebook, None),
        timezone=place,
        handing_in=rule_book,
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


def _take(given: Mapping[str, Found], key: str, read: Callable[[Found], T], default: T) -> T:
    return read(given[key]) if key in given else default


def _points(found: Found | None) -> dict[str, float]:
    return {kind: number(value) for kind, value in mapping(found, DEFAULT_POINTS).items()}


def _rule(found: Found, other: ExerciseRule) -> ExerciseRule:
    given = mapping(found, ("weight", "limits", "label", *KEYS))
    return ExerciseRule(
        _take(given, "weight", number, other.weight),
        _take(given, "limits", partial(_limits, base=other.limits), other.limits),
        _take(given, "label", text, other.label),
    )


def _track_weight(found: Found) -> float:
    return _take(mapping(found, ("weight", *KEYS)), "weight", number, 1.0)


def _gradebook(found: Found) -> str | None:
    return None if found.is_null else text(found)


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


_KEYS = frozenset(f.name for f in fields(Rubric)) - {"other", "handing_in", "file", "lines"} | {"limits", *KEYS}
