"""The nouns of the trusted side: what judging comes to. No logic beyond ordering; those of both sides: `exchange`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property


class Status(Enum):
    """How a check ended, from best to worst."""

    PASSED = "passed"
    SKIPPED = "skipped"  # not applicable here, for example an error case in a course dialect
    UNCHECKED = "unchecked"  # could not be checked here (no torch, no GPU): never a pass
    MISSING = "missing"  # not there, or not started
    FAILED = "failed"
    RAISED = "raised"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    BROKEN = "broken"  # our fault: costs no points and no attempt

    @cached_property
    def severity(self) -> int:
        return list(Status).index(self)


class Visibility(Enum):
    VISIBLE = "visible"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Sentence:
    """A message before translation: an English template and the values that fill it."""

    template: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)


@dataclass(frozen=True)
class Grid:
    """An array to look at, as plain numbers in C order; none of them where there are too many to look at."""

    name: str
    shape: tuple[int, ...]
    values: tuple[float, ...]


@dataclass(frozen=True)
class Row:
    """One line of two lists that were compared: a layer of a network, say."""

    name: str
    given: str
    due: str
    wrong: bool


@dataclass(frozen=True)
class Exhibit:
    """What stands behind a message: what the call was given, what came back and what is due, to be drawn."""

    arrays: tuple[Grid, ...] = ()  # among the arguments
    numbers: Mapping[str, float] = field(default_factory=dict)  # those arguments that are plain numbers
    given: Grid | None = None
    due: Grid | None = None
    wrong: tuple[int, ...] = ()  # places in `given` and `due`, whose shapes are then the same
    rows: tuple[Row, ...] = ()
    channels_first: bool = False  # images are (N, C, H, W) in this dialect, not (m, n_h, n_w, n_c)


@dataclass(frozen=True)
class Verdict:
    """One check judged."""

    check: str
    kind: str
    visibility: Visibility
    status: Status
    points: float
    max_points: float
    message: Sentence | None = None
    call: str = ""
    notes: tuple[Sentence, ...] = ()
    seconds: float = field(default=0.0, compare=False)  # how long its calls took
    text: str = ""  # what the check asks for, in the exercise's words
    exhibit: Exhibit | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Hint:
    """A diagnosed misconception: the mistake's id and the sentence that teaches."""

    mistake: str
    text: Sentence


@dataclass(frozen=True)
class Transcript:
    """One exercise of one submission judged."""

    exercise: str
    submission: str
    dialect: str
    verdicts: tuple[Verdict, ...]
    hint: Hint | None = None
    blame: str | None = None  # the id of a wrong prerequisite that explains the failure
    title: str = ""
    line: int = 0  # where its function begins in a script; 0 in a notebook

    @property
    def status(self) -> Status:
        """The worst of what was checked; only what was not checked at all is unchecked as a whole."""
        statuses = [v.status for v in self.verdicts]
        checked = [status for status in statuses if status is not Status.UNCHECKED] or statuses
        return max(checked, key=lambda s: s.severity, default=Status.MISSING)

    @property
    def score(self) -> float:
        return sum(v.points for v in self.verdicts)

    @property
    def max_score(self) -> float:
        """What could be earned; a check that we broke, or could not make here, counts for nobody."""
        return sum(v.max_points for v in self.verdicts if v.status not in (Status.BROKEN, Status.UNCHECKED))

    @property
    def unchecked_points(self) -> float:
        """What could have been earned besides, had it been checked."""
        return sum(v.max_points for v in self.verdicts if v.status is Status.UNCHECKED)


@dataclass(frozen=True)
class Provenance:
    """What a mark depends on besides the submission."""

    versions: Mapping[str, str]
    seed: str  # "public", or the commitment to the secret salt; never the salt
    confinement: Mapping[str, bool]
    level: str  # A to D


@dataclass(frozen=True)
class Report:
    """A run: transcripts in order, and what they depend on."""

    transcripts: tuple[Transcript, ...]
    provenance: Provenance
    course: str = ""  # the folder of the course, where its texts in other languages are


@dataclass(frozen=True)
class Problem:
    """A submission that could not be graded, and why: one file's trouble is not another's."""

    submission: str
    why: str
    exit_code: int = 2


@dataclass(frozen=True)
class Graded:
    """One exercise as the gradebook holds it: an attempt, and how many of them count.

    A student gets it without `score` and `mark` while the course's feedback rules keep them back.
    """

    exercise: str
    score: float | None
    max_score: float
    mark: float | None  # after the deduction
    attempt: int
    attempts: int | None  # None: any number
    deduction: float = 0.0  # what lateness takes from the mark, a share of the full one


@dataclass(frozen=True)
class Receipt:
    """What a student keeps of an official grading; it exists only once the gradebook holds the same."""

    id: str
    student: str
    submission: str
    sha256: str  # of the submission's bytes
    submitted_at: str  # UTC
    exercises: tuple[Graded, ...]
    mark: float | None  # None while it is kept back for one of the exercises, and so is `passed`
    passed: bool | None
    versions: Mapping[str, str]
    salt: str  # the commitment to the salt that the hidden cases were drawn from
    level: str
    fields: Mapping[str, str] = field(default_factory=dict)  # a digest of each of the above
    digest: str = ""  # sha256 over all of the above
    seal: str = ""  # made with the course's secret: only the course can have issued it


@dataclass(frozen=True)
class Outcome:
    """What a command has to tell: the report, what could not be read, and how to exit."""

    report: Report
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0
    receipts: tuple[Receipt, ...] = ()
    notes: tuple[Sentence, ...] = ()  # what else there is to know of the record
