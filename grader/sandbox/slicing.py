"""Of a student's file, only what the exercise needs is run.

Plots, downloads, tests and training loops at the top level of a script or notebook are no part of the answer.
From the syntax tree we keep the definitions that the asked-for names reach, in their order, and the statements
that change what they use. Runs in the worker, as parsing is done on hostile bytes too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = (*FUNCTIONS, ast.Lambda)


@dataclass(frozen=True)
class Statement:
    """One top-level statement: where it stands, and what it binds or changes."""

    node: ast.stmt
    cell: int
    binds: frozenset[str]
    is_import: bool
    is_star: bool

    @cached_property
    def reads(self) -> frozenset[str]:
        """Names that it reads, looked for only in statements that are needed: few of a large file are."""
        return frozenset(_read(self.node))


def statements(tree: ast.Module, cell: int) -> list[Statement]:
    """The top-level statements of one cell."""
    return [_statement(node, cell) for node in tree.body]


def needed(body: list[Statement], names: Iterable[str]) -> list[Statement]:
    """The statements that the names depend on, directly or not, in their original order."""
    imported = frozenset(name for s in body if s.is_import for name in s.binds)
    wanted, kept = set(names), set[int]()
    pending = True
    while pending:
        pending = False
        for index, statement in enumerate(body):
            if index not in kept and _is_needed(statement, wanted, imported):
                kept.add(index)
                wanted |= statement.reads
                pending = True
    return [statement for index, statement in enumerate(body) if index in kept]


def is_blank(function: ast.AST) -> bool:
    """Is it only a placeholder: nothing, `...`, `None`, `raise NotImplementedError`, or `x = None` to fill in?"""
    body = _without_docstring(getattr(function, "body", []))
    if all(_is_filler(node) for node in body):
        return True
    return bool(_left_at_none(function))


def _is_needed(statement: Statement, wanted: set[str], imported: frozenset[str]) -> bool:
    if statement.is_star:
        return True
    if not statement.binds & wanted:
        return False
    # `np.testing.assert_allclose(conv(x), y)` calls into a module we need, but is a test of the student's own;
    # `np.random.seed(1)` or `sys.setrecursionlimit(9999)` is a setting.
    is_module_call = isinstance(statement.node, ast.Expr) and statement.binds <= imported
    return not is_module_call or statement.reads <= imported


def _statement(node: ast.stmt, cell: int) -> Statement:
    is_import = isinstance(node, ast.Import | ast.ImportFrom)
    is_star = isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    return Statement(node, cell, frozenset(_bound([node])), is_import, is_star)


def _bound(body: Iterable[ast.AST]) -> Iterator[str]:
    """Names that running these statements binds or changes, nested functions' insides apart."""
    for node in body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.split(".")[0] for alias in node.names)
        elif not isinstance(node, ast.Lambda):
            yield from _changed(node)
            yield from _bound(ast.iter_child_nodes(node))


def _changed(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        yield from _root(node)
    elif isinstance(node, ast.ExceptHandler) and node.name:
        yield node.name
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute):
        yield from _root(node.value.func)


def _root(node: ast.AST) -> Iterator[str]:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id


def _read(node: ast.AST) -> Iterator[str]:
    """Global names that running the node, or calling what it defines, may read."""
    if isinstance(node, ast.Name):
        if isinstance(node.ctx, ast.Load):
            yield node.id
    elif isinstance(node, SCOPES):
        yield from _read_by_function(node)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _read(child)


def _read_by_function(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Iterator[str]:
    body = node.body if isinstance(node.body, list) else [node.body]
    arguments = node.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    local = {a.arg for a in every if a is not None} | set(_bound_plainly(body))
    local -= {name for child in ast.walk(node) if isinstance(child, ast.Global) for name in child.names}
    for child in body:
        yield from (name for name in _read(child) if name not in local)
    outside: list[ast.AST | None] = [*arguments.defaults, *arguments.kw_defaults]
    if not isinstance(node, ast.Lambda):
        outside += [*node.decorator_list, node.returns, *(a.annotation for a in every if a is not None)]
    for part in outside:
        if part is not None:
            yield from _read(part)


def _bound_plainly(body: Iterable[ast.AST]) -> Iterator[str]:
    """Names local to a function: as `_bound`, but `TABLE[i] = x` makes no local name."""
    for node in body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.split(".")[0] for alias in node.names)
        elif not isinstance(node, ast.Lambda):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
                yield node.id
            elif isinstance(node, ast.ExceptHandler) and node.name:
                yield node.name
            yield from _bound_plainly(ast.iter_child_nodes(node))


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    is_text = bool(body) and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    return body[1:] if is_text else body


def _is_filler(node: ast.stmt) -> bool:
    if isinstance(node, ast.Pass):
        return True
    if isinstance(node, ast.Raise):
        return "NotImplementedError" in ast.dump(node)
    if isinstance(node, ast.Return):
        return node.value is None or _is_none(node.value)
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _left_at_none(function: ast.AST) -> set[str]:
    """Names that are set to None, to be filled in, and never to anything else."""
    to_none: set[str] = set()
    otherwise: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            stored = {n.id for target in node.targets for n in ast.walk(target) if isinstance(n, ast.Name)}
            (to_none if _is_none(node.value) else otherwise).update(stored)
        elif isinstance(node, ast.AugAssign | ast.For | ast.NamedExpr):
            otherwise |= {n.id for n in ast.walk(node.target) if isinstance(n, ast.Name)}
    return to_none - otherwise


def _is_none(node: ast.expr) -> bool:
    if isinstance(node, ast.Tuple):
        return all(_is_none(part) for part in node.elts)
    return isinstance(node, ast.Constant) and node.value is None
