"""Right programs made slightly wrong: one small change of the syntax tree at a time.

What is not changed: imports, annotations, documentation, and what an error says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from os.path import commonprefix
from typing import Any

from grader.operators import alternatives, spare

REMOVED = "(removed)"
SHOWN = 100  # characters of a statement
AROUND = 30  # characters shown before what changes in a longer one

NOT_CHANGED = (ast.Import, ast.ImportFrom, ast.Raise, ast.JoinedStr)
NOT_ENTERED = frozenset(("annotation", "returns", "decorator_list", "msg", "ctx", "bases"))


@dataclass(frozen=True)
class Mutation:
    """One change: which kind, where, the statement before and after it, and the whole program with it."""

    kind: str
    line: int
    before: str
    after: str
    source: str

    @property
    def change(self) -> str:
        """By which an author knows it again, wherever the line has moved; of a long one, from where it differs."""
        if max(len(self.before), len(self.after)) <= SHOWN or self.after == REMOVED:
            return f"{self.before} -> {self.after}"
        start = max(0, len(commonprefix([self.before, self.after])) - AROUND)
        return f"...{self.before[start : start + SHOWN]} -> ...{self.after[start : start + SHOWN]}"


@dataclass(frozen=True)
class Place:
    """Where a node hangs in the tree, and the statement that it belongs to."""

    parent: ast.AST
    field: str
    index: int | None
    statement: ast.stmt | None

    @property
    def node(self) -> Any:
        held = getattr(self.parent, self.field)
        return held if self.index is None else held[self.index]

    def put(self, nodes: Sequence[ast.AST]) -> list[Any] | Any:
        """Hang these in the node's place; gives back what the field held."""
        held = getattr(self.parent, self.field)
        new = nodes[0] if self.index is None else [*held[: self.index], *nodes, *held[self.index + 1 :]]
        setattr(self.parent, self.field, new)
        return held


def mutations(source: str) -> list[Mutation]:
    """Every mutation of a program, no two of them the same program, in the order of its lines."""
    tree = ast.parse(source)
    spare(tree)
    found: dict[str, Mutation] = {}
    original = ast.unparse(tree)
    for place in list(_places(tree, None)):
        for kind, nodes in alternatives(place.node):
            mutation = _mutated(tree, place, kind, nodes)
            if mutation.source != original and _is_a_program(mutation.source):
                found.setdefault(mutation.source, mutation)
    return sorted(found.values(), key=lambda mutation: mutation.line)


def _places(node: ast.AST, statement: ast.stmt | None) -> Iterator[Place]:
    for field, value in ast.iter_fields(node):
        if field in NOT_ENTERED:
            continue
        children = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, child in children:
            if isinstance(child, ast.AST) and not isinstance(child, NOT_CHANGED) and not _is_text(child):
                inner = child if isinstance(child, ast.stmt) else statement
                yield Place(node, field, index, inner)
                yield from _places(child, inner)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _mutated(tree: ast.Module, place: Place, kind: str, nodes: Sequence[ast.AST]) -> Mutation:
    statement = place.statement
    line, before = getattr(statement, "lineno", 0), _shown(statement)
    is_statement = place.node is statement
    held = place.put(nodes or [ast.Pass()])
    ast.fix_missing_locations(tree)
    after = (_shown(nodes[0]) if nodes else REMOVED) if is_statement else _shown(statement)
    mutation = Mutation(kind, line, before, after, ast.unparse(tree))
    setattr(place.parent, place.field, held)
    return mutation


def _shown(statement: ast.AST | None) -> str:
    """The statement on one line; of a compound one its head."""
    return ast.unparse(statement).splitlines()[0] if statement is not None else ""


def _is_a_program(source: str) -> bool:
    try:
        compile(source, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True
