"""A course with more cases per check, and submissions for it: five exercises in a file, right or with one mistake."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXERCISES = ("conv-output-size", "conv-params", "conv-forward", "pool-forward", "lenet5")
# The other files of a course's own style define the same names again, or hang in a suite that has no time limit.
NATIVE = re.compile(r"^(?!coursera|cs231n|walks_the_image)")


@dataclass(frozen=True)
class Written:
    """A submission in a file, and whether all of it is right."""

    path: Path
    right: bool


def make_course(folder: Path, cases: int) -> Path:
    """This repository's course, with so many cases for each check."""
    folder.mkdir(parents=True)
    for part in ("exercises", "reference"):
        (folder / part).symlink_to(ROOT / part)
    rubric = (ROOT / "rubric.yaml").read_text()
    (folder / "rubric.yaml").write_text(re.sub(r"(?m)^cases: \d+", f"cases: {cases}", rubric))
    return folder


def write_submissions(folder: Path, count: int) -> list[Written]:
    """A third are right, in different styles; the others have one mistake each, and are right elsewhere."""
    folder.mkdir(parents=True)
    mistakes = wrong_parts()
    return [_write(folder, number, {} if number % 3 == 0 else next(mistakes)) for number in range(count)]


def right_part(exercise: str, number: int) -> str:
    solutions = _files(exercise, "solutions")
    return solutions[number % len(solutions)].read_text()


def wrong_parts() -> Iterator[dict[str, str]]:
    """One exercise and its wrong source after the other, all exercises in turn."""
    for turn in itertools.count():
        for exercise in EXERCISES:
            sources = [*_wrong_files(exercise), *_mistakes(exercise)]
            yield {exercise: sources[turn * 3 % len(sources)]}


def _write(folder: Path, number: int, wrong: dict[str, str]) -> Written:
    parts = [wrong.get(exercise) or right_part(exercise, number) for exercise in EXERCISES]
    path = folder / f"submission_{number:02}.py"
    path.write_text("\n\n".join(parts))
    return Written(path, right=not wrong)


def _files(exercise: str, kind: str) -> list[Path]:
    return [path for path in sorted((ROOT / "exercises" / exercise / kind).glob("*.py")) if NATIVE.match(path.name)]


def _wrong_files(exercise: str) -> list[str]:
    return [path.read_text() for path in _files(exercise, "solutions/wrong")]


def _mistakes(exercise: str) -> list[str]:
    """The exercise's known mistakes as a student's file: the right function beside, and the entry calls the mistake."""
    if exercise == "lenet5":  # they share names with the networks that they change
        return []
    entry, right = exercise.replace("-", "_"), right_part(exercise, 0)
    text = (ROOT / "exercises" / exercise / "mistakes.py").read_text()
    own = re.sub(r"(?m)^(from (grader|reference|__future__) .*|@mistake)\n", "", text)
    found = re.findall(r"(?m)^@mistake\ndef (\w+)\((right)?(?:.*\n)((?:    .*\n|\n)*)", text)
    return [f"{right.replace(f'def {entry}(', f'def right_{entry}(')}\n{own}\n\n{_entry(entry, name, starts)}"
            for name, starts, body in found if not re.search(r"\bconv\.", body)]  # fmt: skip


def _entry(entry: str, mistake: str, starts_from_right: str) -> str:
    first = f"right_{entry}, " if starts_from_right else ""
    return f"def {entry}(*inputs):\n    return {mistake}({first}*inputs)\n"
