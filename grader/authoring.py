"""All that an exercise's spec.py and mistakes.py may use.

    exercise = Exercise("Convolution, forward", track="layers", entry="conv_forward",
                        oracle=conv.conv_forward, tolerance=DotProduct(lambda x, w, **_: w[..., 0].size + 1))

The oracle's signature is the contract. An exercise then declares, in the order in which they are reported:
worked examples, error cases, families of random calls that must match the oracle, laws, and course dialects.
Everything a student may read (law docstrings, notes) is English here and translated in the folder's `ko.po`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader.comparison import expect, expect_close, expect_equal, mismatch
from grader.dialects import CHANNELS_FIRST, FILTERS_FIRST, SAME, Ask, Dialect, View, each
from grader.drawing import (
    Draw,
    Inputs,
    booleans,
    dense_array,
    integer_array,
    integers,
    permuted_array,
    sampled_from,
    seeds,
    sizes,
)
from grader.exchange import Ref, Step
from grader.exercise import Exercise, taught
from grader.functions import Polynomial
from grader.tolerance import Bounded, DotProduct, Exact, Ulps, gamma, rounding
from grader.values import Rng

__all__ = [
    "CHANNELS_FIRST",
    "Ask",
    "Bounded",
    "Dialect",
    "DotProduct",
    "Draw",
    "Exact",
    "Exercise",
    "FILTERS_FIRST",
    "Inputs",
    "Polynomial",
    "Ref",
    "Rng",
    "SAME",
    "Step",
    "Ulps",
    "View",
    "booleans",
    "dense_array",
    "each",
    "expect",
    "expect_close",
    "expect_equal",
    "gamma",
    "integer_array",
    "integers",
    "mismatch",
    "mistake",
    "permuted_array",
    "rounding",
    "sampled_from",
    "seeds",
    "sizes",
]


def mistake(function: Callable[..., Any]) -> Callable[..., Any]:
    """Decorator for mistakes.py: a wrong answer students really give; its docstring is the hint.

    The function takes the exercise's arguments. When its first parameter is called `right` it receives the
    right function there, and two such mistakes can be recognised together.
    """
    taught(function, function.__name__)
    function.__dict__["is_mistake"] = True
    return function
