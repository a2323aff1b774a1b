"""The use cases around a student's work: what there is to solve, what one exercise asks for, a file to begin with."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.catalog import Course, find_course
from grader.drafts import ALL, write_whole
from grader.errors import ExerciseError, UsageError
from grader.index import IndexEntry

MAX_LITERAL = 4000  # characters of an answer that is given as code


@dataclass(frozen=True)
class Fact:
    """A call that the exercise states, and what is due: a value, or an exception."""

    call: str
    due: str
    note: str
    raises: bool = False


@dataclass(frozen=True)
class Handout:
    """All that a student is given of one exercise."""

    course: str
    entry: IndexEntry
    prompt: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Listing:
    """The exercises of a course in the order of teaching."""

    name: str
    course: str
    entries: tuple[IndexEntry, ...]
    finished: frozenset[str] = frozenset()  # ids
    next: str = ""  # the id of what to do next


@dataclass(frozen=True)
class Started:
    """The files that were made, and those that were there and stay as they are."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]


def listing(course: str | None) -> Listing:
    """What can be solved, what the student has solved on this machine, and what comes next."""
    from grader.selfstudy import study

    known = study(course)
    found, following = known.course, known.next
    finished = frozenset(exercise for exercise, standing in known.standings.items() if standing.passed)
    return Listing(found.rubric.course, str(found.root), tuple(found.index.values()), finished,
                   following.id if following is not None else "")  # fmt: skip


def handout(course: str | None, exercise: str, lang: str) -> Handout:
    """The prompt in a language, else in English, and the facts. Raises UsageError for an unknown exercise."""
    found = find_course(course)
    entry = found.entry(exercise)
    return Handout(str(found.root), entry, _prompt(found, entry, lang), _facts(found, entry))


def start(course: str | None, name: str, folder: str, force: bool = False) -> Started:
    """Copy the starter of an exercise, or of every exercise of a track; nothing is overwritten unless forced.

    Raises UsageError for an unknown name, or when there was nothing to write.
    """
    found = find_course(course)
    entries = named(found, name)
    target = Path(folder)
    _make_folder(target)
    files = {target / f"{entry.id.replace('-', '_')}.py": _starter(found, entry) for entry in entries}
    written = tuple(path for path, content in files.items() if _write(path, content, force))
    kept = tuple(path for path in files if path not in written)
    if not written:
        raise UsageError(f"{', '.join(map(str, kept))}: already there, so nothing was written. --force overwrites.")
    return Started(written, kept)


def named(course: Course, name: str) -> list[IndexEntry]:
    """The exercise with this id, or all of the track with this name."""
    entries = [entry for entry in course.index.values() if name in (entry.id, entry.track)]
    if not entries:
        names = [*course.index, *{entry.track for entry in course.index.values()}]
        near = difflib.get_close_matches(name, names, n=1)
        hint = f" Did you mean {near[0]}?" if near else " `grade list` shows them all."
        raise UsageError(f"there is no exercise and no track called {name!r}.{hint}")
    return entries


def _prompt(course: Course, entry: IndexEntry, lang: str) -> str:
    folder = course.root / "exercises" / entry.id
    paths = [folder / f"prompt.{language}.md" for language in (lang, "en")]
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        raise ExerciseError(f"{paths[-1]}: there is no such file. Every exercise needs its text.")
    return path.read_text("utf-8")


def _facts(course: Course, entry: IndexEntry) -> tuple[Fact, ...]:
    from grader.rendering import code_of
    from grader.spoken import native

    exercise = course.load(entry.id).exercise
    spoken = native(exercise)
    examples = [(e.inputs, _written(e.gives), e.note, False) for e in exercise.examples]
    first = {e.note: e for e in reversed(exercise.errors)}  # of the calls that are refused for the same reason
    errors = [(e.inputs, e.error, e.note, True) for e in exercise.errors if e is first[e.note]]
    return tuple(Fact(code_of(spoken.case(inputs), exercise.parameters), due, note, raises)
                 for inputs, due, note, raises in [*examples, *errors])  # fmt: skip


def _written(value: Any) -> str:
    """An answer as code, or in words where that would be too long."""
    from grader.rendering import literal
    from grader.wording import shown

    code = literal(value)
    # `literal` writes an array that is too large to be written as one that is drawn.
    return code if len(code) <= MAX_LITERAL and "np.random" not in code else shown(value)


def _starter(course: Course, entry: IndexEntry) -> bytes:
    path = course.root / "exercises" / entry.id / "starter.py"
    if not path.is_file():
        raise ExerciseError(f"{path}: there is no such file. Every exercise needs a starter.")
    return path.read_bytes()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made ({error.strerror}). Choose another folder.") from None


def _write(path: Path, content: bytes, force: bool) -> bool:
    """Write the file whole, through no link. False where it is there already and stays."""
    if not force and os.path.lexists(path):
        return False
    try:
        write_whole(path, content, ALL)
        return True
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}). Choose another folder.") from None
