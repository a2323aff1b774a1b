"""A class through an engine: submissions go in as there is room, grades come out and are kept.

Students whose submissions hold the same are graded once. What a kept grade still holds for is not graded again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from grader.batch.facts import CourseFacts, content_hash
from grader.batch.kept import Due, Grades, Kept, due
from grader.batch.plain import to_plain
from grader.batch.unfinished import nothing_found, status_of, unchecked
from grader.engines import Done, Engine, Task
from grader.errors import CannotCheck, SubmissionError
from grader.exchange import Submission
from grader.intake import read_hand_in
from grader.intake.hand_in import Classroom, HandIn
from grader.model import Status

OPINIONS = 3  # on a submission that we broke
OUR_FAULT = "not graded, by the grader's own fault: the next run tries again"
PASSING = (Status.BROKEN, Status.UNCHECKED)  # what another try, or another machine, may change


@dataclass(frozen=True)
class Read:
    """One student's submission, read: what it is known by. `content` is empty where it could not be read."""

    hand_in: HandIn
    submission: Submission | None = None
    content: str = ""
    problem: str = ""
    reasons: tuple[str, ...] = ()  # why it was graded in this run; empty: it was not

    @property
    def name(self) -> str:
        return self.submission.name if self.submission is not None else ""


@dataclass(frozen=True)
class Graded:
    """A submission with its grades; without them, `problem` says why."""

    read: Read
    grades: Grades | None = None
    problem: str = ""


@dataclass
class Open:
    """A content that is being graded, and everyone who handed it in."""

    plain: dict[str, Any]
    due: Due
    before: Grades | None
    students: list[Read]
    tries: int = 1
    parts: int = 1  # tasks that are under way
    result: dict[str, Any] = field(default_factory=dict)


class Run:
    """One pass over a class. Iterate `graded` to its end, or leave it early: nothing is lost either way."""

    def __init__(self, facts: CourseFacts, kept: Kept, engine: Engine, only: Sequence[str] = ()) -> None:
        self._facts = facts
        self._kept = kept
        self._engine = engine
        self._only = tuple(only)
        self._open: dict[str, Open] = {}
        self._ready: list[Graded] = []
        self._seen = set[str]()  # what was graded in this run

    def graded(self, classroom: Classroom) -> Iterator[Graded]:
        """Every student's submission once, as soon as it is graded. Raises CannotCheck and GraderFault."""
        coming = iter(classroom.hand_ins)
        more = True
        while more or self._open:
            more = more and self._fill(classroom, coming)
            if self._open and not self._ready:
                for done in self._engine.wait():
                    self._take(done)
            yield from self._drained()
        yield from self._drained()

    def _drained(self) -> Iterator[Graded]:
        ready, self._ready = self._ready, []
        yield from ready

    def _fill(self, classroom: Classroom, coming: Iterator[HandIn]) -> bool:
        """Read on until the engine has enough to do, or something is ready; False at the end of the class."""
        while self._engine.room() and not self._ready:
            hand_in = next(coming, None)
            if hand_in is None:
                return False
            self._begin(classroom, hand_in)
        return True

    def _begin(self, classroom: Classroom, hand_in: HandIn) -> None:
        try:
            submission = read_hand_in(classroom.shelf, hand_in)
        except SubmissionError as error:
            self._ready.append(Graded(Read(hand_in), problem=str(error)))
            return
        content = content_hash(submission)
        read = Read(hand_in, submission, content)
        if content in self._open:
            self._open[content].students.append(replace(read, reasons=("same",)))
            return
        grades = self._kept.read(content)
        needed = due(grades, self._facts, self._only)
        if grades is not None and not needed:
            again = ("same",) if content in self._seen else ()
            self._ready.append(Graded(replace(read, reasons=again), grades))
            return
        self._seen.add(content)
        # By its content alone, so that it is graded alike whoever hands it in.
        plain = {"submission": to_plain(replace(submission, digest=content))}
        self._open[content] = Open(plain, needed, grades, [replace(read, reasons=needed.reasons)])
        self._submit(content, "", self._only, needed.fresh)

    def _submit(self, content: str, label: str, only: Sequence[str], fresh: frozenset[str]) -> None:
        asked = {"only": sorted(only), "fresh": sorted(fresh), "labels": [label]}
        work = json.dumps({**self._open[content].plain, **asked}).encode()
        self._engine.submit(Task(content if not label else f"{content}:{label}", work, label))

    # ------------------------------------------------------------ results

    def _take(self, done: Done) -> None:
        content, _, label = done.id.partition(":")
        entry = self._open[content]
        if done.result is None:
            self._close(content, None, done.why)
            return
        result = json.loads(done.result)
        if "cannot" in result:
            raise CannotCheck(result["cannot"])
        if "fault" in result:
            self._failed(content, entry, result["fault"])
            return
        self._merge(entry, result)
        entry.parts -= 1
        if not label:
            self._send_on(content, entry, result["left"])
        if entry.parts == 0 and not self._again(content, entry):
            self._finish(content, entry)

    def _failed(self, content: str, entry: Open, fault: str) -> None:
        """An examiner could not do it, by no fault of the submission's."""
        if entry.tries >= OPINIONS:
            self._close(content, None, f"{OUR_FAULT} ({fault})")
            return
        entry.tries, entry.parts, entry.result = entry.tries + 1, 1, {}
        self._submit(content, "", self._only, entry.due.fresh)

    def _merge(self, entry: Open, result: dict[str, Any]) -> None:
        merged = {**entry.result.get("transcripts", {}), **result["transcripts"]}
        layers = entry.result.get("layers", {})
        on = {name: is_on and layers.get(name, True) for name, is_on in result["layers"].items()}
        entry.result = {**result, **entry.result, "transcripts": merged, "layers": on}

    def _send_on(self, content: str, entry: Open, left: dict[str, str]) -> None:
        """What needs a machine with a label, to such machines; where there is none it stays unchecked."""
        for label in sorted({*left.values()}):
            names = [name for name, wanted in left.items() if wanted == label]
            if label in self._engine.labels:
                entry.parts += 1
                self._submit(content, label, names, entry.due.fresh)
            else:
                entry.result["transcripts"].update({name: to_plain(unchecked(name, label)) for name in names})

    def _again(self, content: str, entry: Open) -> bool:
        """Another try for what we broke."""
        broken = [name for name, plain in entry.result["transcripts"].items() if status_of(plain) is Status.BROKEN]
        if not broken or entry.tries >= OPINIONS:
            return False
        entry.tries, entry.parts = entry.tries + 1, 1
        self._submit(content, "", broken, frozenset())
        return True

    def _finish(self, content: str, entry: Open) -> None:
        result = entry.result
        judged = {name for name, plain in result["transcripts"].items() if status_of(plain) not in PASSING}
        before = entry.before if entry.before is not None else Grades("", ())
        transcripts = {**{name: before.transcripts[name] for name in entry.due.fresh}, **result["transcripts"]}
        facts = {name: before.facts[name] for name in entry.due.fresh} | {n: self._facts.of(n) for n in sorted(judged)}
        grades = Grades(self._facts.matching, tuple(result["found"]), transcripts, facts, nothing_found(result),
                        result["layers"])  # fmt: skip
        self._kept.write(content, grades)
        broken = any(status_of(plain) is Status.BROKEN for plain in result["transcripts"].values())
        self._close(content, grades, OUR_FAULT if broken else "")

    def _close(self, content: str, grades: Grades | None, problem: str) -> None:
        students = self._open.pop(content).students
        self._ready += [Graded(read, grades, problem) for read in students]
