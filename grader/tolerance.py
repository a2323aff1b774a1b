"""How far a right answer may be from the exact one: bounds from rounding theory, never a bare ``atol``.

A sum of n products, in any order, differs from the exact value by at most ``gamma_n(u) * S`` with
``gamma_n = n u / (1 - n u)`` and ``S = sum |x_k| |w_k|`` (Higham, *Accuracy and Stability of Numerical
Algorithms*, 2002, section 3.1). S is the oracle itself, run on the absolute values of its inputs. On integers
whose S stays below 1/u every partial sum is exact, so the bound is zero.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from grader.arrays import is_array, np

Array = Any  # a float64 array, a number, or a tuple of them: whatever the oracle returns

ROUNDOFF: Mapping[str, float] = {
    "float64": 2.0**-53,
    "float32": 2.0**-24,
    "tf32": 2.0**-11,
    "float16": 2.0**-11,
    "bfloat16": 2.0**-8,
}
TINY: Mapping[str, float] = {"float64": 5e-324, "float32": 1.5e-45, "float16": 6e-8, "bfloat16": 1e-40, "tf32": 1.5e-45}


class Tolerance(Protocol):
    """How an exercise bounds the rounding of its answers."""

    def bound(self, oracle: Callable[..., Any], inputs: Mapping[str, Any], answer: Array) -> Array:
        """The largest honest error of each element of `answer`, in the same structure."""
        ...


def gamma(terms: int, roundoff: float) -> float:
    """Higham's gamma_n = n u / (1 - n u); infinite when n u reaches 1."""
    product = terms * roundoff
    return product / (1 - product) if product < 1 else float("inf")


def precision(inputs: Mapping[str, Any]) -> str:
    """The working precision of a call: that of its least precise floating-point array, else float64."""
    names = [v.dtype.name for v in _arrays(inputs) if v.dtype.kind == "f"]
    return max(names, key=lambda name: ROUNDOFF[name], default="float64")


def rounding(terms: int, scale: Any, dtype: str = "float64") -> Any:
    """The bound ``gamma_n * scale`` for a law that compares two rounded answers, hence doubled."""
    return 2 * gamma(terms, ROUNDOFF[dtype]) * np.abs(scale) + terms * TINY[dtype]


@dataclass(frozen=True)
class Exact:
    """Integers, shapes, selections: no rounding happens, none is allowed."""

    def bound(self, oracle: Callable[..., Any], inputs: Mapping[str, Any], answer: Array) -> Array:
        return _map(answer, lambda a: np.zeros(a.shape) if is_array(a) else 0.0)


@dataclass(frozen=True)
class DotProduct:
    """Sums of products: ``terms(**inputs)`` is how many are summed for one element (a tuple for a tuple)."""

    terms: Callable[..., int | tuple[int, ...]]

    def bound(self, oracle: Callable[..., Any], inputs: Mapping[str, Any], answer: Array) -> Array:
        dtype = precision(inputs)
        roundoff = ROUNDOFF[dtype]
        scale = oracle(**{name: _absolute(value) for name, value in inputs.items()})
        if _integral(inputs) and _integral({"answer": answer}) and _largest(scale) < 1 / roundoff:
            return Exact().bound(oracle, inputs, answer)
        doubled = 2 if dtype == "float64" else 1  # the oracle works in float64 and rounds too
        terms = self.terms(**inputs)
        if isinstance(answer, tuple):
            counts = terms if isinstance(terms, tuple) else (terms,) * len(answer)
            triples = zip(counts, scale, answer, strict=True)
            return tuple(_summed(n, s, a, dtype, doubled) for n, s, a in triples)
        return _summed(terms if isinstance(terms, int) else terms[0], scale, answer, dtype, doubled)


@dataclass(frozen=True)
class Ulps:
    """Element-wise functions: a few units in the last place of the answer."""

    count: int

    def bound(self, oracle: Callable[..., Any], inputs: Mapping[str, Any], answer: Array) -> Array:
        dtype = precision(inputs)
        return _map(answer, lambda a: 2 * self.count * ROUNDOFF[dtype] * np.abs(a) + self.count * TINY[dtype])


@dataclass(frozen=True)
class Bounded:
    """A bound that the exercise derives itself: ``formula(answer, **inputs)``, in the structure of the answer."""

    formula: Callable[..., Array]

    def bound(self, oracle: Callable[..., Any], inputs: Mapping[str, Any], answer: Array) -> Array:
        return self.formula(answer, **inputs)


def _summed(terms: int, scale: Any, answer: Any, dtype: str, doubled: int) -> Any:
    roundoff = ROUNDOFF[dtype]
    return doubled * gamma(terms, roundoff) * np.abs(scale) + roundoff * np.abs(answer) + terms * TINY[dtype]


def _map(answer: Array, function: Callable[[Any], Any]) -> Array:
    return tuple(function(part) for part in answer) if isinstance(answer, tuple) else function(answer)


def _arrays(inputs: Mapping[str, Any]) -> list[Any]:
    return [part for value in inputs.values() for part in _parts(value) if is_array(part)]


def _parts(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (value,)


def _absolute(value: Any) -> Any:
    return np.abs(value) if is_array(value) else value


def _integral(inputs: Mapping[str, Any]) -> bool:
    return all(bool(np.all(np.mod(array, 1) == 0)) for array in _arrays(inputs))


def _largest(scale: Array) -> float:
    return max((float(np.max(np.abs(part), initial=0)) for part in _parts(scale)), default=0.0)
