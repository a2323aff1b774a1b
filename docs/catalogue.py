"""Writes docs/reference/catalogue.md: every exercise, what it checks, which mistakes it names, and what proves it.

Usage: python docs/catalogue.py [--check] [--proofs FILE]

With --check nothing is written; the exit code is 1 if the page is not what the exercises say now. With --proofs, the
numbers of `grade verify --format json` in FILE are first taken into docs/proofs.json, from which the page has them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from grader.catalog import Course, LoadedExercise  # noqa: E402
from grader.index import IndexEntry  # noqa: E402
from grader.model import Visibility  # noqa: E402

PAGE, PROOFS = HERE / "reference/catalogue.md", HERE / "proofs.json"
Proofs = Mapping[str, Mapping[str, Any]]

INTRODUCTION = """# The exercises

Written by `python docs/catalogue.py` from the exercises themselves; `make catalogue` also proves them all again.
Points are those of the visible checks, without the ones for tidiness. *Mutants* are right solutions with one small
change: how many of the wrong ones a visible check notices, and after = how many were right all the same, for the
reasons in the exercise's `equivalent.toml`. *Error* is the largest of a right solution and the smallest of a known
mistake, each over what rounding may explain; where it is empty, answers must be exact.
"""
COLUMNS = ("exercise", "title", "needs", "also in the form of", "checks", "points", "mistakes", "mutants", "error")


def page(course: Course, proofs: Proofs) -> str:
    """The whole page, track by track in the order of teaching."""
    blocks = [INTRODUCTION]
    for track, entries in itertools.groupby(course.index.values(), key=lambda entry: entry.track):
        loaded = [(entry, course.load(entry.id)) for entry in entries]
        rows = [_row(course, entry, exercise, proofs.get(entry.id, {})) for entry, exercise in loaded]
        blocks += [f"## {track}", _table(rows), *(_details(entry, exercise) for entry, exercise in loaded)]
    return "\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _table(rows: list[tuple[str, ...]]) -> str:
    lines = (COLUMNS, ("---",) * len(COLUMNS), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _row(course: Course, entry: IndexEntry, loaded: LoadedExercise, proof: Mapping[str, Any]) -> tuple[str, ...]:
    dialects = ", ".join(dialect.name for dialect in entry.dialects if dialect.name != "native")
    texts = list(_checks(loaded))
    return (f"[{entry.id}](#{entry.id})", entry.title, entry.needs, dialects, str(len(texts)),
            f"{_points(course, loaded):g}", str(len(loaded.mistakes)), _mutants(proof), _error(proof))  # fmt: skip


def _points(course: Course, loaded: LoadedExercise) -> float:
    exercise, worth = loaded.exercise, course.rubric.points_for
    refusals = len({error.note for error in exercise.errors})
    checks = sum(check.points * worth(check.kind, Visibility.VISIBLE) for check in exercise.checks)
    example, error = (worth(kind, Visibility.VISIBLE) for kind in ("example", "error"))
    return checks + example * len(exercise.examples) + error * refusals


def _mutants(proof: Mapping[str, Any]) -> str:
    found = proof.get("mutants")
    if not found:
        return ""
    equal = f" ={found['equivalent']}" if found["equivalent"] else ""
    return f"{found['killed']}/{found['tried'] - found['equivalent']}{equal}"


def _error(proof: Mapping[str, Any]) -> str:
    room = proof.get("head_room", {})
    right, wrong = (f"{room[key]:.1g}" if room.get(key) else "" for key in ("largest_right", "smallest_wrong"))
    return f"{right} / {wrong}" if right or wrong else ""


def _details(entry: IndexEntry, loaded: LoadedExercise) -> str:
    after = f" After {', '.join(entry.after)}." if entry.after else ""
    mistakes = [f"- `{name}`: {' '.join((wrong.__doc__ or '').split())}" for name, wrong in loaded.mistakes.items()]
    checks = [f"- {text}" for text in _checks(loaded)]
    heads = (f'### <a id="{entry.id}"></a>{entry.title}', f"`{loaded.exercise.entry}`, {entry.id}.{after}")
    return "\n\n".join([*heads, "\n".join(["Checks:", "", *checks]), "\n".join(["Mistakes by name:", "", *mistakes])])


def _checks(loaded: LoadedExercise) -> Iterator[str]:
    """In the words that a student reads."""
    exercise = loaded.exercise
    yield from (f"example: {example.note or 'as stated'}" for example in exercise.examples)
    yield from (f"{check.kind}: {check.text}" for check in exercise.checks)
    yield from (f"{error}: {note}" for error, note in dict.fromkeys((e.error, e.note) for e in exercise.errors))


def read_proofs() -> dict[str, Any]:
    """What is kept of the last proofs; nothing where none is kept."""
    kept: dict[str, Any] = json.loads(PROOFS.read_text("utf-8")) if PROOFS.is_file() else {}
    return kept


def take_in(results: list[dict[str, Any]]) -> None:
    """Keep the numbers of these proofs that are the same on each machine, beside those of the others."""
    kept = read_proofs()
    for result in results:
        room = {name: value and float(f"{value:.1g}") for name, value in result["head_room"].items()}
        mutants = result["mutants"] and {name: result["mutants"][name] for name in ("tried", "killed", "equivalent")}
        kept[result["exercise"]] = {"mutants": mutants, "head_room": room}
    ordered = dict(sorted(kept.items()))
    lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(numbers)}" for name, numbers in ordered.items())
    PROOFS.write_text(f"{{\n{lines}\n}}\n", "utf-8")


def main() -> int:
    """Exit code 0: the page is true, or was written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is out of date")
    parser.add_argument("--proofs", type=Path, metavar="FILE", help="take in what `grade verify --format json` said")
    asked = parser.parse_args()
    if asked.proofs is not None:
        take_in(json.loads(asked.proofs.read_text("utf-8"))["results"])
    due = page(Course(HERE.parent), read_proofs())
    if asked.check:
        return int(not PAGE.is_file() or PAGE.read_text("utf-8") != due)
    PAGE.write_text(due, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
