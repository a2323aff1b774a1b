"""A class that does not exist: so many submissions from solutions, mistakes and hostile files, the same each time.

    python bench/classes.py FOLDER --students 200 --hostile 0.33 --same 0.1

A seed fixes everything. Each submission differs from every other by a comment, unless it is one of those that are
handed in by several students.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from submissions import ROOT

HOSTILE = ROOT / "tests/hostile/submissions"
PLACE = re.compile(r"@[A-Z]+@")
NATIVE = re.compile(r"^(?!coursera|cs231n)")
EXERCISES = ("conv-output-size", "conv-params", "zero-pad", "softmax", "conv-forward")


@dataclass(frozen=True)
class Member:
    """One submission of the class: where it is, and what it is made of."""

    student: str
    path: Path
    kind: str  # right, wrong or hostile


def write_class(folder: Path, students: int, exercises: Sequence[str] = EXERCISES, hostile: float = 0.0,
                same: float = 0.0, each: int = 2, seed: int = 0) -> list[Member]:  # fmt: skip
    """One file for each student, with `each` of the exercises. `hostile` and `same` are shares of the class."""
    folder.mkdir(parents=True, exist_ok=True)
    chance, members = random.Random(seed), list[Member]()
    attacks = [path for path in sorted(HOSTILE.glob("*.py")) if _attacked(path) in exercises] if hostile else []
    for number in range(students):
        student, draw = f"s{number:05}", chance.random()
        path = folder / f"{student}.py"
        if draw < hostile:
            path.write_bytes(_hostile(chance.choice(attacks)) + f"\n# {student}\n".encode())
            members.append(Member(student, path, "hostile"))
        elif draw < hostile + same and any(m.kind != "hostile" for m in members):
            other = chance.choice([member for member in members if member.kind != "hostile"])
            path.write_bytes(other.path.read_bytes())
            members.append(Member(student, path, other.kind))
        else:
            kind = "right" if chance.random() < 0.6 else "wrong"
            path.write_text(_honest(chance, exercises, each, kind) + f"\n# {student}\n")
            members.append(Member(student, path, kind))
    return members


def _honest(chance: random.Random, exercises: Sequence[str], each: int, kind: str) -> str:
    chosen = chance.sample(list(exercises), min(each, len(exercises)))
    wrong = chance.choice(chosen) if kind == "wrong" else ""
    return "\n\n".join(chance.choice(_wrong(name) if name == wrong else _right(name)) for name in chosen)


def _right(exercise: str) -> list[str]:
    return [path.read_text() for path in _files(exercise, "solutions")]


def _wrong(exercise: str) -> list[str]:
    """What students got wrong, else the starter, which is not even begun, beside what is right."""
    found = [path.read_text() for path in _files(exercise, "solutions/wrong")]
    return found or [(ROOT / "exercises" / exercise / "starter.py").read_text()]


def _files(exercise: str, kind: str) -> Iterator[Path]:
    return (path for path in sorted((ROOT / "exercises" / exercise / kind).glob("*.py")) if NATIVE.match(path.name))


def _attacked(path: Path) -> str:
    """The exercise that its first line names."""
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.readline().rpartition("exercise: ")[2].strip()


def _hostile(path: Path) -> bytes:
    """Places that an attack would look into lead nowhere here."""
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    return PLACE.sub("/nowhere", text).encode("utf-8", "surrogateescape")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--students", type=int, default=100)
    parser.add_argument("--hostile", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--same", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--each", type=int, default=2, help="exercises in a submission")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    members = write_class(options.folder, options.students, EXERCISES, options.hostile, options.same, options.each,
                          options.seed)  # fmt: skip
    counts = {kind: sum(member.kind == kind for member in members) for kind in ("right", "wrong", "hostile")}
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))


if __name__ == "__main__":
    main()
