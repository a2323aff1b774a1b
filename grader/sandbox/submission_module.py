"""A submission inside the worker: what it defines, and the running of just the part that is asked for."""

from __future__ import annotations

import ast
import builtins
import importlib.machinery
import os
import sys
import types
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from grader.exchange import FunctionOutline, SourceFile
from grader.sandbox.blanks import is_blank
from grader.sandbox.slicing import Statement, defined, needed, statements

MODULE = "submission"


class SourceProblem(Exception):
    """A file or cell that is not Python; it matters only when what we look for is not found elsewhere."""


class Unavailable:
    """Stands for a module that is not here: importing it is fine, using it is not."""

    def __init__(self, module: str) -> None:
        self.__dict__["_module"] = module

    def __getattr__(self, name: str) -> Any:
        raise ImportError(f"{self._module} is not available here: the exercise is to be solved without it")

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self.__getattr__("__call__")


class ParsedFile:
    """One file: its top-level statements, cell by cell, and the cells that could not be parsed."""

    def __init__(self, source: SourceFile) -> None:
        self.path = source.path
        self.is_notebook = len(source.cells) != 1 or source.path.endswith(".ipynb")
        self.body: list[Statement] = []
        self.problems: list[str] = []
        for index, text in enumerate(source.cells):
            self._parse(text, index)

    def label(self, cell: int) -> str:
        return f"cell {cell + 1}" if self.is_notebook else self.path

    def outlines(self) -> Iterator[FunctionOutline]:
        """Functions and classes in order; names given by assignment (`f = lambda ...`) count as functions."""
        for statement in self.body:
            node = statement.node
            yield from (_outline(found, self.path) for found in defined(node))
            if isinstance(node, ast.Assign | ast.AnnAssign):
                yield from (
                    FunctionOutline(name, (), self.path, node.lineno, False, _is_placeholder(node))
                    for name in sorted(statement.binds)
                )

    def _parse(self, text: str, cell: int) -> None:
        try:
            self.body += statements(ast.parse(text), cell)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            line = getattr(error, "lineno", None)
            reason = getattr(error, "msg", None) or type(error).__name__
            where = f"{self.label(cell)}, line {line}" if line else self.label(cell)
            self.problems.append(f"{where}: {reason}")


class Siblings:
    """A finder and loader for imports between the files of a submission, from memory: no path is ever read.

    What is installed and may not be read is said not to be there, as it is where nothing of it can be seen.
    """

    def __init__(self, files: Sequence[ParsedFile], path: str) -> None:
        scripts = {f.path: f for f in files if not f.is_notebook}
        beside = f"{path.rpartition('/')[0]}/"  # where the judged file lies, Python would look first
        near = {at.removeprefix(beside): f for at, f in scripts.items() if at.startswith(beside)}
        self.files = {_module_name(at): f for at, f in {**scripts, **near}.items()}
        self.folders = {_module_name(at[:end]) for at in {**scripts, **near} for end, c in enumerate(at) if c == "/"}

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        loader: Any = self  # duck-typed: importlib.abc costs 15 ms to import
        if name in self.files:
            return importlib.machinery.ModuleSpec(name, loader, is_package=name in self.folders)
        installed = importlib.machinery.PathFinder.find_spec(name) if path is None else None
        if name in self.folders and installed is None:
            return importlib.machinery.ModuleSpec(name, loader, is_package=True)
        if _is_closed(installed):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None

    def create_module(self, spec: Any) -> None:
        """The default module is fine."""

    def exec_module(self, module: types.ModuleType) -> None:
        file = self.files.get(module.__name__)
        if file is not None:  # else a folder, which has nothing to run
            run_statements(file, file.body, module.__dict__)


def _is_closed(spec: importlib.machinery.ModuleSpec | None) -> bool:
    """Does it lie there, but behind the wall?"""
    if spec is None or not spec.has_location or spec.origin is None:
        return False
    try:
        os.close(os.open(spec.origin, os.O_RDONLY))
    except PermissionError:
        return True
    except OSError:  # not a file of its own: in an archive, say
        return False
    return False


def load(files: Sequence[ParsedFile], path: str, names: Sequence[str]) -> dict[str, Any]:
    """Run what `names` need of the file at `path`; the module's names. Raises whatever that code raises."""
    sys.meta_path.insert(0, Siblings(files, path))
    module = types.ModuleType(MODULE)
    module.__file__ = path  # a label: there is no such file
    sys.modules[MODULE] = module
    file = next(f for f in files if f.path == path)
    run_statements(file, needed(file.body, names), module.__dict__)
    return module.__dict__


def run_statements(file: ParsedFile, body: Sequence[Statement], namespace: dict[str, Any]) -> None:
    """Run statements in order; an import of what is not here binds a stand-in that explains itself when used.

    A call that stands alone (a setting, a log file) may fail: what it should have left behind is missed when used.
    """
    for statement in body:
        tree = ast.Module([statement.node], [])
        code = compile(tree, file.label(statement.cell), "exec")
        try:
            _run(code, namespace)
        except Exception as error:
            if statement.is_import and isinstance(error, ImportError | OSError):
                _bind_stand_ins(statement.node, namespace)
            elif not isinstance(statement.node, ast.Expr):
                raise


def _run(code: types.CodeType, namespace: Mapping[str, Any]) -> None:
    getattr(builtins, "exec")(code, namespace)  # noqa: B009 - the one place where student code is started


def _bind_stand_ins(node: ast.stmt, namespace: dict[str, Any]) -> None:
    names = node.names if isinstance(node, ast.Import | ast.ImportFrom) else []
    for alias in names:
        if alias.name != "*":
            module = alias.name if isinstance(node, ast.Import) else getattr(node, "module", None) or alias.name
            namespace[alias.asname or alias.name.split(".")[0]] = Unavailable(module)


def _outline(node: ast.FunctionDef | ast.ClassDef, path: str) -> FunctionOutline:
    if isinstance(node, ast.ClassDef):
        return FunctionOutline(node.name, (), path, node.lineno, True, _is_blank_class(node))
    arguments = node.args
    parameters = tuple(a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs))
    return FunctionOutline(node.name, parameters, path, node.lineno, False, is_blank(node))


def _is_blank_class(node: ast.ClassDef) -> bool:
    methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
    return any(is_blank(method) for method in methods) if methods else is_blank(node)


def _is_placeholder(node: ast.Assign | ast.AnnAssign) -> bool:
    return isinstance(node.value, ast.Constant) and node.value.value is None


def _module_name(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
