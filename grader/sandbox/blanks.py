"""Which functions of a student's file are still the placeholders that they were handed out as."""

from __future__ import annotations

import ast


def is_blank(function: ast.AST) -> bool:
    """Is it only a placeholder: nothing, `...`, `None`, `raise NotImplementedError`, or `x = None` to fill in?"""
    body = _without_docstring(getattr(function, "body", []))
    if all(_is_filler(node) for node in body):
        return True
    return bool(_left_at_none(function))


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
