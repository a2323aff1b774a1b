"""A folder to begin with for who writes exercises: an exercise that verifies, or a course with one."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from grader.catalog import TRACKS, Course, find_course
from grader.errors import UsageError

TEMPLATES = Path(__file__).parent / "scaffold"
FIRST_EXERCISE = "sum-of-squares"
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PLACES = {"gitignore": ".gitignore"}  # a file of this name would hide others from the package


@dataclass(frozen=True)
class Scaffold:
    """What was made: the folder, and the files in it and beside it."""

    folder: Path
    files: tuple[Path, ...]


def new_exercise(course: str | None, exercise: str, title: str = "", track: str = "layers") -> Scaffold:
    """Make exercises/<id> and its oracle in reference/, a small example that verifies as it is.

    Raises UsageError for an id that cannot be one, or when the exercise or its oracle is there already.
    """
    return _new_exercise(find_course(course), exercise, title, track)


def new_course(folder: str, title: str = "") -> Scaffold:
    """Make a course of its own: a rubric, one exercise, and a CI job that proves it.

    Raises UsageError when the folder is not empty.
    """
    root = Path(folder)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise UsageError(f"{folder}: is there already and not empty. Choose another folder.")
    names = {"title": title or _title(root.resolve().name)}
    files = {root / path: text for path, text in _filled("course", names)}
    files[root / "reference" / "__init__.py"] = '"""The right answers, by definition."""\n'
    _write(files)
    made = _new_exercise(Course(root.resolve()), FIRST_EXERCISE, "", "layers")
    return Scaffold(root, (*files, *made.files))


def _new_exercise(course: Course, exercise: str, title: str, track: str) -> Scaffold:
    entry = _entry(exercise)
    if track not in TRACKS:
        raise UsageError(f"there is no track called {track!r}: choose one of {', '.join(TRACKS)}")
    folder, oracle = course.root / "exercises" / exercise, course.root / "reference" / f"{entry}.py"
    names = {"title": title or _title(exercise), "track": track, "entry": entry, "module": entry}
    files = {folder / path: text for path, text in _filled("exercise", names)}
    files[oracle] = files.pop(folder / "oracle.py")
    _write(files)
    return Scaffold(folder, tuple(files))


def _entry(exercise: str) -> str:
    """The name of the function that an exercise asks for."""
    entry = exercise.replace("-", "_")
    if not _ID.fullmatch(exercise) or keyword.iskeyword(entry):
        raise UsageError(f"{exercise!r} cannot be an exercise: write it in small letters, as in edge-filters")
    return entry


def _title(name: str) -> str:
    return re.sub(r"[-_]+", " ", name).strip().capitalize() or "Course"


def _filled(kind: str, names: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """The templates of one kind, each with its place and its text filled in."""
    for path in sorted((TEMPLATES / kind).rglob("*.txt")):
        place = path.relative_to(TEMPLATES / kind).with_suffix("")
        text = Template(path.read_text("utf-8"))
        yield Path(_PLACES.get(place.name, place)), text.substitute({name: _quoted(v) for name, v in names.items()})


def _quoted(text: str) -> str:
    """Fit to stand in a line of Python, YAML or PO between double quotes."""
    return " ".join(text.replace("\\", "/").replace('"', "'").split())


def _write(files: Mapping[Path, str]) -> None:
    """All or none: what is there already is never overwritten."""
    there = next((path for path in files if path.exists()), None)
    if there is not None:
        raise UsageError(f"{there}: is there already. Choose another name.")
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{error.filename}: cannot be written ({error.strerror}). Choose another folder.") from None
