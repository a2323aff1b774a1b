"""Of a student's file, only what the exercise needs is run.

Plots, downloads, tests and training loops at the top level of a script or notebook are no part of the answer.
From the syntax tree we keep the definitions that the asked-for names reach, in their order, and the statements
that change what they use. Runs in the worker, as parsing is done on hostile bytes too.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = (*FUNCTIONS, ast.Lambda)
FILLING = frozenset(["add", "append", "extend", "insert", "setdefault", "update"])  # what a table is filled with


@dataclass(frozen=True)
class Statement:
    """One top-level statement: where it stands, and what it binds or changes; "fill()" where it calls `fill`."""

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
    effects = _effects(body, imported)
    wanted, kept = set(names), set[int]()
    pending = True
    while pending:
        pending = False
        wanted |= {call for call, filled in effects.items() if filled & wanted}
        for index, statement in enumerate(body):
            if index not in kept and _is_needed(statement, wanted, imported):
                kept.add(index)
                wanted |= statement.reads
                pending = True
    return [statement for index, statement in enumerate(body) if index in kept]


def defined(node: ast.stmt) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Functions and classes that a statement defines, under a condition or in a `try` as well."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node
    elif isinstance(node, ast.If | ast.Try | ast.With | ast.ExceptHandler):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt | ast.ExceptHandler):
                yield from defined(child)  # type: ignore[arg-type]


def _is_needed(statement: Statement, wanted: set[str], imported: frozenset[str]) -> bool:
    if statement.is_star:
        return True
    if not statement.binds & wanted:
        return False
    # `np.testing.assert_allclose(conv(x), y)` calls into a module we need, but is a test of the student's own;
    # `np.random.seed(1)` or `sys.setrecursionlimit(9999)` is a setting.
    is_module_call = isinstance(statement.node, ast.Expr) and statement.binds <= imported
    return not is_module_call or statement.reads <= imported


def _effects(body: list[Statement], imported: frozenset[str]) -> dict[str, frozenset[str]]:
    """For calls at the top level, the global names that they fill: `fill()` may be needed for what it leaves behind."""
    if not any(name.endswith("()") for statement in body for name in statement.binds):
        return {}
    functions = [s.node for s in body if isinstance(s.node, ast.FunctionDef)]
    return {f"{f.name}()": frozenset(_filled(f.body)) - _local(f) - imported for f in functions}


def _statement(node: ast.stmt, cell: int) -> Statement:
    is_import = isinstance(node, ast.Import | ast.ImportFrom)
    is_star = isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    return Statement(node, cell, frozenset(_bound([node], _changed)), is_import, is_star)


def _bound(body: Iterable[ast.AST], by: Callable[[ast.AST], Iterator[str]]) -> Iterator[str]:
    """Names that running these statements binds, nested functions' insides apart; `by` tells those of other nodes."""
    for node in body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.split(".")[0] for alias in node.names)
        elif not isinstance(node, ast.Lambda):
            yield from by(node)
            yield from _bound(ast.iter_child_nodes(node), by)


def _changed(node: ast.AST) -> Iterator[str]:
    """Names that this node itself binds, or whose values it may change."""
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        yield from _root(node)
    elif isinstance(node, ast.ExceptHandler) and node.name:
        yield node.name
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield from _called(node.value.func)


def _called(function: ast.expr) -> Iterator[str]:
    if isinstance(function, ast.Attribute):
        yield from _root(function)
    elif isinstance(function, ast.Name):
        yield f"{function.id}()"


def _filled(body: Iterable[ast.AST]) -> Iterator[str]:
    """As `_bound`, but of methods that are called only those that fill something."""
    for node in body:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            function = node.value.func
            if not isinstance(function, ast.Attribute) or function.attr in FILLING:
                yield from _called(function)
        elif not isinstance(node, (*SCOPES, ast.ClassDef)):
            yield from _changed(node)
            yield from _filled(ast.iter_child_nodes(node))


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
    local = _local(node)
    yield from _declared(node)  # `COUNT += 1` stores it, and needs it to be there
    for child in _body(node):
        yield from (name for name in _read(child) if name not in local)
    outside: list[ast.AST | None] = [*node.args.defaults, *node.args.kw_defaults]
    if not isinstance(node, ast.Lambda):
        outside += [*node.decorator_list, node.returns, *(a.annotation for a in _arguments(node))]
    for part in outside:
        if part is not None:
            yield from _read(part)


def _body(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> list[ast.AST]:
    return [*node.body] if isinstance(node.body, list) else [node.body]


def _arguments(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> list[ast.arg]:
    given = node.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    return [argument for argument in every if argument is not None]


def _local(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> frozenset[str]:
    """Names that belong to the function itself."""
    bound = {argument.arg for argument in _arguments(node)} | set(_bound(_body(node), _stored))
    return frozenset(bound) - _declared(node)


def _declared(node: ast.AST) -> frozenset[str]:
    return frozenset(name for child in ast.walk(node) if isinstance(child, ast.Global) for name in child.names)


def _stored(node: ast.AST) -> Iterator[str]:
    """Names that become local by this node itself; by `TABLE[i] = x` none does."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store | ast.Del):
        yield node.id
    elif isinstance(node, ast.ExceptHandler) and node.name:
        yield node.name
