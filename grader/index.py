"""Which names the exercises of a course answer to, read from the syntax trees of their spec files.

Finding out which exercise a file solves imports no spec, and the index is kept until one of them changes.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from grader import __version__
from grader.drafts import ALL, write_cache
from grader.errors import ExerciseError


@dataclass(frozen=True)
class DialectEntry:
    """Under which name and parameters a dialect expects the answer."""

    name: str
    entry: str
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class IndexEntry:
    """What is known of an exercise without importing it."""

    id: str
    title: str
    track: str
    entry: str
    also: tuple[str, ...] = ()
    needs: str = "numpy"
    after: tuple[str, ...] = ()
    order: int = 100
    dialects: tuple[DialectEntry, ...] = ()


def kept_index(specs: Sequence[Path], cache: Path) -> list[IndexEntry]:
    """The entries of these spec files, from the cache when none of them has changed."""
    path = cache / f"{_signature(specs)}.index"
    try:
        return [_from_plain(plain) for plain in json.loads(path.read_bytes())]
    except (OSError, ValueError, TypeError, KeyError):
        entries = [_index_entry(spec) for spec in specs]
        write_cache(path, json.dumps([asdict(entry) for entry in entries]).encode(), ALL)
        return entries


def unreadable(specs: Sequence[Path]) -> dict[str, str]:
    """What is wrong in those spec files that no entry can be read of, by exercise."""
    return {spec.parent.name: fault for spec in specs if (fault := _fault_in(spec))}


def _fault_in(spec: Path) -> str:
    try:
        _index_entry(spec)
    except ExerciseError as error:
        return str(error)
    return ""


def _signature(specs: Sequence[Path]) -> str:
    facts = [(str(path), (info := path.stat()).st_mtime_ns, info.st_size) for path in specs]
    return hashlib.sha256(repr((__version__, facts)).encode()).hexdigest()


def _from_plain(plain: dict[str, Any]) -> IndexEntry:
    dialects = tuple(DialectEntry(d["name"], d["entry"], tuple(d["parameters"])) for d in plain["dialects"])
    return IndexEntry(**{**plain, "also": tuple(plain["also"]), "after": tuple(plain["after"]), "dialects": dialects})


def _index_entry(path: Path) -> IndexEntry:
    entry = IndexEntry(path.parent.name, path.parent.name, "", "")
    try:
        tree = ast.parse(path.read_bytes())
    except SyntaxError as error:
        raise ExerciseError(f"{path}, line {error.lineno}: {error.msg}") from None
    for call in _calls(tree):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        given = {k.arg: _literal(k.value) for k in call.keywords if k.arg is not None}
        if name == "Exercise":
            title = given.get("title") or (_literal(call.args[0]) if call.args else None)
            fields = {key: given[key] for key in ("track", "entry", "also", "needs", "after", "order") if key in given}
            entry = replace(entry, title=title or entry.id, **fields)
        elif name == "dialect" and call.args:
            if not (given.get("entry") and given.get("parameters")):
                raise ExerciseError(f"{path}, line {call.lineno}: a dialect needs its entry and parameters written out")
            found = DialectEntry(str(_literal(call.args[0])), given["entry"], tuple(given["parameters"]))
            entry = replace(entry, dialects=(*entry.dialects, found))
    return entry


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Calls at the top level of a spec: assignments, expressions and decorators."""
    for node in tree.body:
        parts: list[ast.AST | None] = [*getattr(node, "decorator_list", ()), getattr(node, "value", None)]
        yield from (part for part in parts if isinstance(part, ast.Call))


def _literal(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None
