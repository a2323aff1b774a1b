"""Which exercises a submission solves, and in which dialect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.exchange import FunctionOutline
from grader.index import DialectEntry, IndexEntry

SURE = 0.6  # of a dialect's parameter names must be there, where its function is called as the native one


@dataclass(frozen=True)
class Match:
    """An exercise found in a file of a submission; `defined` are the names in it that are more than placeholders."""

    exercise: str
    dialect: str
    path: str
    outline: FunctionOutline
    defined: frozenset[str]


def find_exercises(index: Mapping[str, IndexEntry], functions: Sequence[FunctionOutline]) -> list[Match]:
    """Every exercise whose entry some file defines; of several files, the one named after the exercise wins."""
    by_file: dict[str, list[FunctionOutline]] = {}
    for function in functions:
        by_file.setdefault(function.file, []).append(function)
    matches = [match for entry in index.values() if (match := _best(entry, by_file)) is not None]
    return matches


def _best(entry: IndexEntry, by_file: Mapping[str, Sequence[FunctionOutline]]) -> Match | None:
    found = [match for path, outlines in by_file.items() if (match := _match(entry, path, outlines)) is not None]
    return min(found, key=lambda match: (not _named_after(match), match.outline.blank, match.path), default=None)


def _named_after(match: Match) -> bool:
    stem = match.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return stem.replace("_", "-").lower() == match.exercise


def _match(entry: IndexEntry, path: str, outlines: Sequence[FunctionOutline]) -> Match | None:
    # A later definition of the same name replaces an earlier one, as in Python.
    by_name = {outline.name: outline for outline in outlines}
    found = dialect_of(entry, {name: outline.parameters for name, outline in by_name.items()})
    if found is None:
        return None
    dialect, name = found
    defined = frozenset(name for name, outline in by_name.items() if not outline.blank)
    return Match(entry.id, dialect, path, by_name[name], defined | {name})


def dialect_of(entry: IndexEntry, names: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """Which dialect of the exercise a file with these functions (name to parameters) is in, and the entry's name.

    A dialect with a name of its own is known by it; one that shares the native name, by its parameters.
    """
    shared = [d for d in entry.dialects if d.entry in names]
    native = next((name for name in (entry.entry, *entry.also) if name in names), None)
    best = max(shared, key=lambda d: _overlap(d, names), default=None)
    shares_name = best is not None and best.entry in (entry.entry, *entry.also)
    if best is not None and (not shares_name or _overlap(best, names) > SURE):
        return best.name, best.entry
    return ("native", native) if native is not None else None


def _overlap(dialect: DialectEntry, names: Mapping[str, tuple[str, ...]]) -> float:
    return len(set(dialect.parameters) & set(names[dialect.entry])) / max(len(dialect.parameters), 1)
