"""Functions as data, so that a function can be an argument of a call: sums of products of an array's elements.

    Polynomial(((3.0, (((0,), 2), ((1,), 1))), (-1.0, ())))    is    3 x[0]^2 x[1] - 1

Nothing of it is code that travels: each side makes its own function of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Index = tuple[int, ...]
Factor = tuple[Index, int]  # the element x[index] and its power
Term = tuple[float, tuple[Factor, ...]]  # a coefficient and what it is multiplied by
MAX_POWER = 9


@dataclass(frozen=True)
class Polynomial:
    """The sum of `terms`; `calls` is how often the function may be called, None for any number of times.

    Raises ValueError for what are no terms.
    """

    terms: tuple[Term, ...]
    calls: int | None = None

    def __post_init__(self) -> None:
        if not (self.calls is None or _is_whole(self.calls)) or not _is_tuple_of(self.terms, _is_term):
            raise ValueError("not a polynomial")


def as_function(polynomial: Polynomial) -> Callable[[Any], Any]:
    """The function itself. It raises RuntimeError when it is called once too often, and what x[index] raises."""
    called = 0

    def f(x: Any) -> Any:
        nonlocal called
        called += 1
        if polynomial.calls is not None and called > polynomial.calls:
            raise RuntimeError(f"f was called more than {polynomial.calls} times")
        total = 0.0
        for coefficient, factors in polynomial.terms:
            product = coefficient
            for index, power in factors:
                product = product * x[index] ** power
            total = total + product
        return total

    return f


def source(polynomial: Polynomial) -> str:
    """The function as an expression that makes it."""
    return f"lambda x: {' + '.join(map(_term, polynomial.terms)).replace('+ -', '- ') or '0.0'}"


def _term(term: Term) -> str:
    coefficient, factors = term
    elements = [f"x[{', '.join(map(str, index))}]" + (f" ** {power}" if power != 1 else "") for index, power in factors]
    shown = [] if coefficient == 1 and elements else [repr(coefficient)]
    return " * ".join(shown + elements)


def _is_tuple_of(value: Any, is_part: Callable[[Any], bool]) -> bool:
    return type(value) is tuple and all(map(is_part, value))


def _is_whole(value: Any) -> bool:
    return type(value) is int and value >= 0


def _is_term(value: Any) -> bool:
    return type(value) is tuple and len(value) == 2 and type(value[0]) is float and _is_tuple_of(value[1], _is_factor)


def _is_factor(value: Any) -> bool:
    if type(value) is not tuple or len(value) != 2 or not _is_whole(value[1]):
        return False
    return bool(value[1] <= MAX_POWER) and _is_tuple_of(value[0], _is_whole)
