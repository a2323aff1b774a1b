"""What the page of a student shows of each exercise and check: texts said, pictures made, nothing left to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.model import Exhibit, Row, Status, Transcript, Verdict
from grader.reports._exercise import LOOKS, look_of, points_of
from grader.reports._geometry import Geometry, geometry_of, window_of
from grader.reports._heatmap import Picture, axes_of, index_of, is_filter, label_of, picture, scale_of
from grader.reports._plain import WRONG, explanation, first_wrong, name_of, title_of
from grader.reports._voice import Voice, clean, clean_code

MAX_CHECKS = 60  # of one exercise
MAX_CODE = 4000  # characters
MAX_TOLD = 6  # wrong numbers that are written out


@dataclass(frozen=True)
class Difference:
    """One wrong number in words."""

    place: str
    given: str
    due: str


@dataclass(frozen=True)
class CheckView:
    name: str
    status: str  # a word that the style sheet knows too
    sign: str
    message: str
    call: str
    cut: bool
    inputs: tuple[Picture, ...]
    numbers: tuple[tuple[str, str], ...]
    given: Picture | None
    due: Picture | None
    differences: tuple[Difference, ...]
    wrong: int
    count: int
    rows: tuple[Row, ...]
    geometry: Geometry | None

    @property
    def framed(self) -> bool:
        """Is there an input on which the source of the first wrong number is marked?"""
        return any(slice_.window is not None for picture in self.inputs for slice_ in picture.slices)


@dataclass(frozen=True)
class ExerciseView:
    id: str
    anchor: str
    title: str
    submission: str
    sign: str
    look: str  # right, wrong or neither: what the style sheet colours
    word: str
    points: str
    share: float  # of the points, in [0, 1]
    mistake: str
    explanation: str
    shown: CheckView | None
    others: tuple[CheckView, ...]
    left_out: int
    passed: tuple[str, ...]
    withheld: int
    notes: tuple[str, ...]


def exercise_view(transcript: Transcript, say: Voice, number: int) -> ExerciseView:
    sign, _, word = look_of(transcript)
    shown = _to_show(transcript)
    wrong = [v for v in transcript.verdicts if v.status in _TOLD and v is not shown]
    pooling = transcript.exercise.startswith("pool")
    return ExerciseView(
        id=transcript.exercise, anchor=f"exercise-{number}", title=title_of(transcript, say),
        submission=clean(transcript.submission), sign=sign, look=_look(transcript), word=say.say(word),
        points=points_of(transcript, say), share=_share(transcript),
        mistake=clean(transcript.hint.mistake) if transcript.hint is not None else "",
        explanation=explanation(transcript, say),
        shown=_check(shown, say, pooling) if shown is not None else None,
        others=tuple(_check(v, say, pooling) for v in wrong[:MAX_CHECKS]), left_out=max(0, len(wrong) - MAX_CHECKS),
        passed=tuple(name_of(v, say) for v in transcript.verdicts if v.status is Status.PASSED),
        withheld=sum(v.status is Status.SKIPPED for v in transcript.verdicts),
        notes=tuple(dict.fromkeys(say.say(note) for v in transcript.verdicts for note in v.notes)),
    )  # fmt: skip


_TOLD = (*WRONG, Status.UNCHECKED, Status.BROKEN, Status.MISSING)


def _to_show(transcript: Transcript) -> Verdict | None:
    """The failure that shows most: numbers beside those that are due, rather not of a worked example."""
    wrong = [v for v in transcript.verdicts if v.status in WRONG and v.exhibit is not None]
    best = sorted(wrong, key=lambda v: (not _is_telling(v.exhibit), v.kind in ("example", "error")))
    return best[0] if best else first_wrong(transcript)


def _is_telling(exhibit: Exhibit | None) -> bool:
    return exhibit is not None and bool((exhibit.due and exhibit.wrong) or exhibit.rows or geometry_of(exhibit))


def _look(transcript: Transcript) -> str:
    if transcript.status is Status.PASSED:
        return "right"
    return "wrong" if any(v.status in WRONG for v in transcript.verdicts) else "neither"


def _share(transcript: Transcript) -> float:
    return transcript.score / transcript.max_score if transcript.max_score else 0.0


def _check(verdict: Verdict, say: Voice, pooling: bool) -> CheckView:
    exhibit, code = verdict.exhibit or Exhibit(), clean_code(verdict.call)
    geometry = geometry_of(exhibit, pooling)
    given, due = _sides(exhibit)
    return CheckView(
        name=name_of(verdict, say), status=verdict.status.value, sign=LOOKS[verdict.status][0],
        message=say.say(verdict.message), call=code[:MAX_CODE], cut=len(code) > MAX_CODE,
        inputs=tuple(_inputs(exhibit, geometry)),
        numbers=tuple((name, label_of(value)) for name, value in exhibit.numbers.items()),
        given=given, due=due, differences=tuple(_differences(exhibit)), wrong=len(exhibit.wrong),
        count=len(exhibit.due.values) if exhibit.due is not None else 0,
        rows=exhibit.rows, geometry=geometry,
    )  # fmt: skip


def _inputs(exhibit: Exhibit, geometry: Geometry | None) -> Iterator[Picture]:
    """Every argument on its own scale; of images and filters, the slices that the first wrong number comes from."""
    window = window_of(exhibit, geometry)
    for grid in exhibit.arrays:
        axes, filters = axes_of(grid, exhibit), is_filter(grid, exhibit)
        framed = window if len(grid.shape) == 4 and not filters else None
        yield picture(grid, axes, scale_of([grid]), (), _behind(exhibit, filters), framed)


def _behind(exhibit: Exhibit, filters: bool) -> Sequence[int | None]:
    """Image number or filter number of the first wrong number, as a place to prefer."""
    if exhibit.due is None or not exhibit.wrong or len(exhibit.due.shape) != 4:
        return ()
    index = index_of(exhibit.wrong[0], exhibit.due.shape)
    if not filters:
        return (index[0],)
    return (index[1],) if exhibit.channels_first else (None, None, None, index[3])


def _sides(exhibit: Exhibit) -> tuple[Picture | None, Picture | None]:
    """Given and due in the same colours and the same slices."""
    if exhibit.given is None or exhibit.due is None:
        return None, None
    scale = scale_of([exhibit.due]) or scale_of([exhibit.given])
    given, due = (picture(grid, axes_of(grid, exhibit), scale, exhibit.wrong) for grid in (exhibit.given, exhibit.due))
    return given, due


def _differences(exhibit: Exhibit) -> Iterator[Difference]:
    if exhibit.given is None or exhibit.due is None:
        return
    for place in exhibit.wrong[:MAX_TOLD]:
        index = ", ".join(map(str, index_of(place, exhibit.due.shape)))
        yield Difference(f"[{index}]", _exact(exhibit.given.values[place]), _exact(exhibit.due.values[place]))


def _exact(value: float) -> str:
    return f"{value:.10g}".replace("-", "−")
