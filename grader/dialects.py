"""A native call said in the names and conventions of a course."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from grader.arrays import np
from grader.exchange import Case, Step


@dataclass(frozen=True)
class View:
    """How an answer looks in a dialect: `there` from ours to theirs, `back` the other way."""

    there: Callable[[Any], Any]
    back: Callable[[Any], Any]


SAME = View(lambda answer: answer, lambda answer: answer)
# (m, n_h, n_w, n_c) <-> (N, C, H, W)
CHANNELS_FIRST = View(lambda x: np.transpose(x, (0, 3, 1, 2)), lambda x: np.transpose(x, (0, 2, 3, 1)))
# (f_h, f_w, n_c_prev, n_c) <-> (F, C, HH, WW)
FILTERS_FIRST = View(lambda w: np.transpose(w, (3, 2, 0, 1)), lambda w: np.transpose(w, (2, 3, 1, 0)))


def each(*views: View) -> View:
    """A view for a tuple of answers, part by part."""
    return View(
        lambda parts: tuple(view.there(part) for view, part in zip(views, parts, strict=True)),
        lambda parts: tuple(view.back(part) for view, part in zip(views, parts, strict=True)),
    )


@dataclass(frozen=True, eq=False)
class Ask:
    """One native call, said in a dialect: what to run, which part of the result, and how that part looks.

    Known by its identity, as arrays cannot be compared by ==.
    """

    steps: tuple[Step, ...]
    pick: tuple[int | str, ...] = ()
    view: View = SAME

    @property
    def case(self) -> Case:
        return Case(self.steps, self.pick)


@dataclass(frozen=True)
class Dialect:
    """An adapter for the names and conventions of a course; never a second oracle.

    `adapt(defined, **inputs) -> Ask` receives the names that the submission defines and the native arguments.
    `skips` are the kinds of check that the course never asks for. `excuses(**inputs)` is true where the course
    lets a solution refuse by AssertionError (a stride that does not divide, say).
    """

    name: str
    entry: str
    parameters: tuple[str, ...]
    adapt: Callable[..., Ask]
    skips: frozenset[str] = frozenset()
    excuses: Callable[..., bool] = lambda **inputs: False
