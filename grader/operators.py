"""What a piece of a right program may be exchanged for, so that the program is probably wrong.

Each operator yields what may stand in the place of a node: one node, or none where a statement is removed.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from typing import Any

ARITHMETIC: dict[type[ast.AST], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Add, ast.Div), ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult, ast.Div), ast.Mod: (ast.FloorDiv,), ast.Pow: (ast.Mult,), ast.MatMult: (ast.Mult,),
}  # fmt: skip
COMPARISONS: dict[type[ast.AST], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
_PAIRS = ("max min", "maximum minimum", "argmax argmin", "floor ceil", "any all", "sum mean", "sum max", "mean max",
          "prod sum", "std var", "nanmax nanmin")  # fmt: skip
TWINS = {name: tuple(other for pair in _PAIRS if name in pair.split() for other in pair.split() if other != name)
         for pair in _PAIRS for name in pair.split()}  # fmt: skip
# To change these makes another right program more often than a wrong one.
COMMUTATIVE = frozenset(("maximum", "minimum", "max", "min", "logaddexp", "result_type", "vdot", "convolve"))
REDUCTIONS = frozenset(("sum", "mean", "max", "min", "var", "std", "any", "all", "prod", "flip"))
CONVERSIONS = frozenset(("float", "bool", "array", "asarray", "list", "tuple", "tolist"))
MATTER_TO_NO_ANSWER = frozenset(("inplace", "optimize"))
MODULES = frozenset(("np", "torch", "math", "nn", "F"))


def spare(tree: ast.AST) -> None:
    """Mark what could only be changed into another right program.

    The order of `mode in (...)` and of the axes of a sum, and which negative number stands in `reshape(-1)`.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            _spare(node.comparators)
        if isinstance(node, ast.Call) and _name(node.func) in REDUCTIONS:
            axes = [keyword.value for keyword in node.keywords if keyword.arg == "axis"]
            _spare(several for several in axes if isinstance(several, ast.Tuple))
        if isinstance(node, ast.Call) and _name(node.func) == "reshape":
            numbers = [part for argument in node.args for part in ast.walk(argument)]
            _spare(number.operand for number in numbers if isinstance(number, ast.UnaryOp))
        if isinstance(node, ast.keyword) and node.arg in MATTER_TO_NO_ANSWER:
            _spare([node.value])


def _spare(nodes: Iterable[ast.AST]) -> None:
    for node in nodes:
        node.__dict__["spared"] = True


def alternatives(node: ast.AST) -> Iterator[tuple[str, list[Any]]]:
    """The kind of a change, and what stands there after it."""
    for kind, of in OPERATORS if not hasattr(node, "spared") else ():
        yield from ((kind, nodes) for nodes in of(node))


def _other_operator(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, ast.BinOp | ast.AugAssign):
        yield from ([_with(node, op=new())] for new in ARITHMETIC.get(type(node.op), ()))
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield from ([_with(node, ops=[new()])] for new in COMPARISONS.get(type(node.ops[0]), ()))
    if isinstance(node, ast.BoolOp):
        yield [_with(node, op=ast.And() if isinstance(node.op, ast.Or) else ast.Or())]


def _one_operand(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, ast.BinOp):
        yield from ([node.left], [node.right])
    if isinstance(node, ast.BoolOp) and len(node.values) > 1:
        yield from ([_with(node, values=_without(node.values, i))] for i in range(len(node.values)))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not | ast.Invert):
        yield [node.operand]


def _other_constant(node: Any) -> Iterator[list[Any]]:
    if not isinstance(node, ast.Constant) or isinstance(node.value, str | bytes | complex) or node.value in (None, ...):
        return
    if isinstance(node.value, bool):
        others: tuple[Any, ...] = (not node.value,)
    elif isinstance(node.value, int):
        others = (node.value + 1, node.value - 1)
    else:
        others = (2 * node.value, 0.0) if node.value else (1.0,)
    yield from ([ast.Constant(other)] for other in others)


def _other_index(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, ast.Slice):
        parts = ("lower", "upper", "step")
        yield from ([_with(node, **{part: None})] for part in parts if getattr(node, part) is not None)
        moved = [part for part in parts[:2] if isinstance(getattr(node, part), ast.Name | ast.BinOp)]
        yield from ([_with(node, **{part: _plus_one(getattr(node, part))})] for part in moved)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Name):
        yield [_with(node, slice=ast.BinOp(node.slice, ast.Sub(), ast.Constant(1)))]


def _other_order(node: Any) -> Iterator[list[Any]]:
    """Neighbours exchanged: height for width in a shape, an axis for the next, one argument for another."""
    if isinstance(node, ast.Tuple | ast.List):
        yield from ([_with(node, elts=_exchanged(node.elts, i))] for i in range(len(node.elts) - 1))
    if isinstance(node, ast.Call) and _name(node.func) not in COMMUTATIVE:
        yield from ([_with(node, args=_exchanged(node.args, i))] for i in range(len(node.args) - 1))
    if isinstance(node, ast.IfExp):
        yield [_with(node, body=node.orelse, orelse=node.body)]


def _other_call(node: Any) -> Iterator[list[Any]]:
    """A function left out or taken for its twin, a keyword forgotten, a range one shorter or longer."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield [node.value]
    if not isinstance(node, ast.Call):
        return
    matters = [keyword.arg not in MATTER_TO_NO_ANSWER for keyword in node.keywords]
    yield from ([_with(node, keywords=_without(node.keywords, i))] for i, counts in enumerate(matters) if counts)
    yield from ([_with(node, func=_renamed(node.func, twin))] for twin in TWINS.get(_name(node.func), ()))
    if _name(node.func) in CONVERSIONS:
        return
    if _name(node.func) == "range" and node.args:
        for change in (ast.Add(), ast.Sub()):
            yield [_with(node, args=[*node.args[:-1], ast.BinOp(node.args[-1], change, ast.Constant(1))])]
    elif node.args and not isinstance(node.args[0], ast.Starred):
        yield [node.args[0]]
    if isinstance(node.func, ast.Attribute) and not isinstance(node.func.value, ast.Name | ast.Constant):
        yield [node.func.value]


def _receiver(node: Any) -> Iterator[list[Any]]:
    """What a method is called on, in place of the call: `x.copy()` for `x`."""
    if not isinstance(node, ast.Call) or node.args or not isinstance(node.func, ast.Attribute):
        return
    if node.func.attr in CONVERSIONS:
        return
    if isinstance(node.func.value, ast.Name) and node.func.value.id not in MODULES:
        yield [node.func.value]


def _letters_of_einsum(node: Any) -> Iterator[list[Any]]:
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or "->" not in node.value:
        return
    terms, out = node.value.split("->")
    for i in range(len(out) - 1):
        yield [ast.Constant(f"{terms}->{out[:i]}{out[i + 1]}{out[i]}{out[i + 2:]}")]


def _fewer_statements(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, ast.AugAssign):
        yield [ast.Assign([node.target], node.value)]
    if isinstance(node, ast.AugAssign | ast.If | ast.Break | ast.Continue | ast.Expr):
        yield []
    if isinstance(node, ast.Assign) and not isinstance(node.targets[0], ast.Name | ast.Tuple):
        yield []
    if isinstance(node, ast.If | ast.IfExp | ast.While) and not isinstance(node.test, ast.Compare):
        yield [_with(node, test=ast.UnaryOp(ast.Not(), node.test))]
    if isinstance(node, ast.comprehension) and node.ifs:
        yield [_with(node, ifs=[])]


OPERATORS: tuple[tuple[str, Callable[[Any], Iterator[list[Any]]]], ...] = (
    ("operator", _other_operator), ("operand", _one_operand), ("constant", _other_constant), ("index", _other_index),
    ("order", _other_order), ("call", _other_call), ("receiver", _receiver), ("letters", _letters_of_einsum),
    ("statement", _fewer_statements),
)  # fmt: skip


def _with(node: Any, **fields: Any) -> Any:
    changed = copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _without(items: Sequence[Any], index: int) -> list[Any]:
    return [item for i, item in enumerate(items) if i != index]


def _exchanged(items: Sequence[Any], index: int) -> list[Any]:
    return [*items[:index], items[index + 1], items[index], *items[index + 2 :]]


def _plus_one(node: ast.expr) -> ast.expr:
    return ast.BinOp(node, ast.Add(), ast.Constant(1))


def _name(function: ast.expr) -> str:
    return str(getattr(function, "id", getattr(function, "attr", "")))


def _renamed(function: Any, name: str) -> Any:
    return _with(function, **{"id" if isinstance(function, ast.Name) else "attr": name})
