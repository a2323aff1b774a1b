"""A course on disk: where it is, which exercises it has, and the loading of one."""

from __future__ import annotations

import difflib
import hashlib
import importlib.util
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from grader.errors import ExerciseError, UsageError
from grader.index import IndexEntry, kept_index, unreadable
from grader.rubric import Rubric, load_rubric

if TYPE_CHECKING:
    from grader.diagnose import Mistakes
    from grader.exercise import Exercise

TRACKS = ("shapes", "layers", "backprop", "training", "networks", "strategy")


@dataclass(frozen=True)
class LoadedExercise:
    """An exercise ready to judge by."""

    exercise: Exercise
    mistakes: Mistakes
    folder: Path
    sources: str  # content hash of its own files and the reference


@dataclass(frozen=True)
class Course:
    """A folder with rubric.yaml, exercises/ and reference/."""

    root: Path
    left_out: frozenset[str] = frozenset()  # exercises that a proof of the others must do without

    @cached_property
    def rubric(self) -> Rubric:
        return load_rubric(self.root / "rubric.yaml")

    @cached_property
    def index(self) -> Mapping[str, IndexEntry]:
        """Every exercise by id, in the order of teaching; kept until a spec file changes."""
        entries = kept_index(self._specs(), self.cache)
        return {entry.id: entry for entry in sorted(entries, key=_place)}

    def without_unreadable(self) -> tuple[Course, Mapping[str, str]]:
        """The course without the exercises that would hinder all others, and what is wrong with each of those."""
        faults = unreadable(self._specs())
        return Course(self.root, frozenset(faults)), faults

    def _specs(self) -> list[Path]:
        return [path for path in sorted(self.root.glob("exercises/*/spec.py")) if path.parent.name not in self.left_out]

    @cached_property
    def state(self) -> Path:
        """Where salt and gradebook live: beside the course, or in the user's state folder for the shipped one."""
        if os.environ.get("GRADE_STATE"):
            return Path(os.environ["GRADE_STATE"])
        is_installed = (self.root / ".." / "catalog.py").exists()  # it lies inside the package
        if is_installed or not os.access(self.root, os.W_OK):
            return _user_folder("XDG_STATE_HOME", ".local/state")
        return self.root / ".grade"

    @cached_property
    def own_state(self) -> Path:
        """Where a student's own record lies: never beside the course, which others may share."""
        return Path(os.environ.get("GRADE_STATE") or _user_folder("XDG_STATE_HOME", ".local/state"))

    @cached_property
    def cache(self) -> Path:
        return Path(os.environ.get("GRADE_CACHE") or _user_folder("XDG_CACHE_HOME", ".cache"))

    def entry(self, exercise: str) -> IndexEntry:
        """Raises UsageError for an unknown id, suggesting the nearest."""
        if exercise not in self.index:
            near = difflib.get_close_matches(exercise, self.index, n=1)
            hint = f" Did you mean {near[0]}?" if near else " `grade list` shows them all."
            raise UsageError(f"there is no exercise called {exercise!r}.{hint}")
        return self.index[exercise]

    def load(self, exercise: str) -> LoadedExercise:
        """Import an exercise's spec and mistakes. Raises ExerciseError naming file, line and reason."""
        entry = self.entry(exercise)
        folder = self.root / "exercises" / entry.id
        self._offer_reference()
        spec = _import(folder / "spec.py", f"exercise_{entry.id}")
        loaded: Any = getattr(spec, "exercise", None)
        if type(loaded).__name__ != "Exercise":
            raise ExerciseError(f"{folder / 'spec.py'}: it must define `exercise = Exercise(...)`")
        loaded.id = entry.id
        return LoadedExercise(loaded, self._mistakes(folder, entry.id), folder, self.sources(entry.id))

    def _mistakes(self, folder: Path, exercise: str) -> dict[str, Any]:
        path = folder / "mistakes.py"
        if not path.exists():
            return {}
        module = _import(path, f"mistakes_{exercise}")
        return {name: value for name, value in vars(module).items() if getattr(value, "is_mistake", False)}

    def sources(self, exercise: str) -> str:
        """Content hash of an exercise's specification and of the reference."""
        paths = [self.root / "exercises" / exercise / "spec.py", *sorted((self.root / "reference").glob("**/*.py"))]
        return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()

    def _offer_reference(self) -> None:
        """`import reference` finds this course's. Only ever in the trusted process."""
        if str(self.root) not in sys.path:
            sys.path.insert(0, str(self.root))


def find_course(given: str | None = None) -> Course:
    """The course named by `--course` or GRADE_COURSE, else the nearest parent's, else the shipped one.

    Raises UsageError when a named folder is no course.
    """
    named = given or os.environ.get("GRADE_COURSE")
    if named:
        if not (Path(named) / "rubric.yaml").is_file():
            raise UsageError(f"{named} is no course: it has no rubric.yaml")
        return Course(Path(named).resolve())
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "rubric.yaml").is_file() and (folder / "exercises").is_dir():
            return Course(folder)
    return Course(_packaged())


def _packaged() -> Path:
    package = Path(__file__).resolve().parent
    shipped = package / "course"
    return shipped if shipped.is_dir() else package.parent


def _user_folder(variable: str, default: str) -> Path:
    base = os.environ.get(variable)
    return (Path(base) if base else Path.home() / default) / "convgrade"


def _place(entry: IndexEntry) -> tuple[int, int, str]:
    track = TRACKS.index(entry.track) if entry.track in TRACKS else len(TRACKS)
    return track, entry.order, entry.id


def _import(path: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except ExerciseError as error:
        raise ExerciseError(f"{path}, line {_line(error, path)}: {error}") from None
    except Exception as error:
        raise ExerciseError(f"{path}, line {_line(error, path)}: {type(error).__name__}: {error}") from error
    return module


def _line(error: BaseException, path: Path) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 0
    line, trace = 0, error.__traceback__
    while trace is not None:
        line = trace.tb_lineno if trace.tb_frame.f_code.co_filename == str(path) else line
        trace = trace.tb_next
    return line
