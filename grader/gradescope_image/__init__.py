"""A folder that Gradescope builds an autograder from: the course, the grader, its packages and two scripts."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import grader
from grader.catalog import Course, find_course
from grader.errors import UsageError
from grader.salt import secret_salt

HERE = Path(__file__).parent
SCRIPTS = ("setup.sh", "run_autograder")
ARCHIVE = "autograder.zip"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_UNWANTED = shutil.ignore_patterns("__pycache__", "*.pyc", "course", ".grade")


@dataclass(frozen=True)
class Image:
    """What was written."""

    folder: Path
    archive: Path
    exercises: tuple[str, ...]
    needs_torch: bool


def write_image(folder: Path, course: str | None = None, only: Sequence[str] = (), lang: str = "en",
                unconfined: bool = False) -> Image:  # fmt: skip
    """Write the image into a new or empty folder. Raises UsageError."""
    found = find_course(course)
    exercises = tuple(found.entry(name).id for name in only) or tuple(found.index)
    needs_torch = any(found.index[name].needs == "torch" for name in exercises)
    packages = requirements(needs_torch)
    _make_room(folder)
    _copy(found, folder)
    options = [f"--exercise {name}" for name in only] + [f"--lang {lang}"] + ["--unconfined"] * unconfined
    for name in SCRIPTS:
        text = (HERE / name).read_text("utf-8").replace("@OPTIONS@", " ".join(options))
        _write(folder / name, text, 0o755)
    _write(folder / "requirements.txt", "\n".join(packages) + "\n")
    return Image(folder, _packed(folder), exercises, needs_torch)


def requirements(torch: bool) -> list[str]:
    """The packages that run this grader here, with their versions. Raises UsageError where it is not installed."""
    try:
        found = dict(_installed("convgrade", ("torch",) if torch else (), set()))
    except metadata.PackageNotFoundError:
        raise UsageError("the packages to be installed are not known here: pip install the grader first") from None
    return [f"{name}=={version.partition('+')[0]}" for name, version in sorted(found.items())]


def _installed(package: str, extras: Sequence[str], seen: set[str]) -> Iterator[tuple[str, str]]:
    """Everything that a package requires and that is there, with what that requires; not the package itself."""
    for requirement in metadata.requires(package) or []:
        needed, _, marker = requirement.partition(";")
        name = _NAME.match(needed)
        wanted = "extra ==" not in marker or any(f"extra == {extra!r}" in marker.replace('"', "'") for extra in extras)
        if name is None or not wanted or name[0].lower() in seen:
            continue
        seen.add(name[0].lower())
        try:
            yield name[0], metadata.version(name[0])
        except metadata.PackageNotFoundError:
            continue  # needed on another system only
        yield from _installed(name[0], (), seen)


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(f"{folder}: is not empty. Name a new folder, as an old image must not be mixed with this.")
    except OSError as error:
        why = error.strerror
        raise UsageError(f"{folder}: no image can be written there ({why}). Choose another folder.") from None


def _copy(course: Course, folder: Path) -> None:
    """The grader's code, the course, and the salt: without it each submission would meet other hidden cases."""
    shutil.copytree(Path(grader.__file__).parent, folder / "grader", ignore=_UNWANTED)
    for part in ("exercises", "reference"):
        shutil.copytree(course.root / part, folder / "course" / part, ignore=_UNWANTED)
    shutil.copy(course.root / "rubric.yaml", folder / "course")
    secret = folder / "salt"
    secret.touch(0o600)
    secret.write_bytes(secret_salt(course))


def _write(path: Path, text: str, mode: int = 0o644) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(mode)


def _packed(folder: Path) -> Path:
    """All of it in one archive, readable by its owner alone as it holds the salt."""
    archive = folder / ARCHIVE
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    archive.touch(0o600)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in files:
            packed.write(path, path.relative_to(folder))
    return archive
