"""An exercise as its spec.py declares it and the judge reads it: worked examples, errors, checks, dialects."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from grader.arrays import is_array, np
from grader.checks import KINDS, Check, ErrorCase, Example
from grader.dialects import Ask, Dialect
from grader.drawing import Inputs
from grader.errors import ExerciseError
from grader.exchange import Step
from grader.functions import Polynomial, as_function
from grader.tolerance import Exact, Tolerance
from grader.values import Rng


@dataclass
class Exercise:
    """The specification of one exercise; filled by spec.py, read by the judge.

    `needs` names what the worker gives the student: "python" (standard library), "numpy" or "torch".
    `after` are the ids of exercises that this one builds on. `interpret` turns another accepted form of the
    reply into the due one, before it is compared. `also` are other names under which the entry may be found.
    `telling(answer, **inputs)` is what of an answer must be reproduced to recognise a mistake, for functions of
    chance: there two answers of the same wrong function differ. `matches(call, **inputs)` holds an answer against the
    oracle's; an exercise with several right answers brings its own.
    """

    title: str
    track: str
    entry: str
    oracle: Callable[..., Any]
    tolerance: Tolerance = field(default_factory=Exact)
    needs: str = "numpy"
    after: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    operation: str = "call"
    interpret: Callable[[Any], Any] = lambda reply: reply
    telling: Callable[..., Any] | None = None
    matches: Callable[..., None] = lambda call, **inputs: call.compare(**inputs)
    order: int = 100  # where it stands within its track
    id: str = ""  # the folder's name, set by the catalogue
    examples: list[Example] = field(default_factory=list)
    errors: list[ErrorCase] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    dialects: dict[str, Dialect] = field(default_factory=dict)
    default_inputs: Inputs | None = None

    def __post_init__(self) -> None:
        self.dialects["native"] = Dialect("native", self.entry, self.parameters, self._native)

    @cached_property
    def signature(self) -> inspect.Signature:
        return inspect.signature(self.oracle)

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        return tuple(self.signature.parameters)

    @cached_property
    def defaults(self) -> dict[str, Any]:
        given = self.signature.parameters.values()
        return {p.name: p.default for p in given if p.default is not inspect.Parameter.empty}

    # ------------------------------------------------------------ what spec.py declares

    def example(self, *, gives: Any, note: str = "", **inputs: Any) -> None:
        """A worked fact, always visible: this call gives this answer."""
        self._bind(inputs)
        self.examples.append(Example(inputs, gives, note))

    def raises(self, error: type[Exception], *, note: str, **inputs: Any) -> None:
        """A call that must be refused with this exception; calls with the same note are one check."""
        self._bind(inputs)
        self.errors.append(ErrorCase(inputs, error.__name__, note))

    def inputs(self, function: Inputs) -> Inputs:
        """Decorator: the default input function, for checks that name no other."""
        self.default_inputs = function
        return function

    def matches_oracle(self, inputs: Inputs | None = None, *, id: str = "", points: float = 1.0,
                       cases: int | None = None, dialects: tuple[str, ...] | None = None) -> Any:  # fmt: skip
        """Decorator for an input function (or a call with one): the answers must match the oracle's.

        The function's name is the check's id and its docstring the text that the student reads.
        """

        def register(function: Inputs) -> Inputs:
            name = id or function.__name__
            check = Check(name, "oracle", taught(function, name), self._match, function, points, cases, dialects,
                          compares_oracle=True)  # fmt: skip
            self._add(check)
            return function

        return register if inputs is None else register(inputs)

    def law(self, function: Callable[..., None] | None = None, *, kind: str = "law", points: float = 1.0,
            inputs: Inputs | None = None, cases: int | None = None,
            dialects: tuple[str, ...] | None = None) -> Any:  # fmt: skip
        """Decorator: a sentence that is true of every right answer; its docstring is the student's text."""
        if kind not in KINDS:
            raise ExerciseError(f"kind {kind!r} is none of {', '.join(KINDS)}")

        def register(judge: Callable[..., None]) -> Callable[..., None]:
            drawn = inputs or self.default_inputs
            if drawn is None:
                raise ExerciseError(f"law {judge.__name__}: no inputs given and no default with @exercise.inputs")
            text = taught(judge, judge.__name__)
            self._add(Check(judge.__name__, kind, text, judge, drawn, points, cases, dialects))
            return judge

        return register if function is None else register(function)

    def dialect(self, name: str, *, entry: str, parameters: tuple[str, ...], skips: tuple[str, ...] = (),
                excuses: Callable[..., bool] = lambda **inputs: False) -> Any:  # fmt: skip
        """Decorator: `adapt(defined, **native arguments) -> Ask`."""

        def register(adapt: Callable[..., Ask]) -> Callable[..., Ask]:
            self.dialects[name] = Dialect(name, entry, parameters, adapt, frozenset(skips), excuses)
            return adapt

        return register

    # ------------------------------------------------------------ what the judge reads

    def bound_inputs(self, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """The inputs with the oracle's defaults filled in, in the order of its parameters."""
        if tuple(inputs) == self.parameters:
            return dict(inputs)
        filled = {**self.defaults, **inputs}
        if filled.keys() == set(self.parameters):
            return {name: filled[name] for name in self.parameters}
        bound = self._bind(inputs)
        bound.apply_defaults()
        return dict(bound.arguments)

    def given_inputs(self, inputs: Mapping[str, Any]) -> dict[str, Any]:
        """The same without the defaults. Raises ExerciseError for a call that the oracle could not take."""
        if not {*self.parameters} >= inputs.keys() >= {*self.parameters} - self.defaults.keys():
            self._bind(inputs)
        return {name: inputs[name] for name in self.parameters if name in inputs}

    def answer(self, inputs: Mapping[str, Any]) -> Any:
        """The oracle's answer; `Rng` arguments become fresh generators, a `Polynomial` a function."""
        return self.oracle(**{name: materialise(value) for name, value in inputs.items()})

    def _bind(self, inputs: Mapping[str, Any]) -> inspect.BoundArguments:
        try:
            return self.signature.bind(**inputs)
        except TypeError as error:
            raise ExerciseError(f"{self.entry}: {error}") from None

    def _native(self, defined: frozenset[str], **inputs: Any) -> Ask:
        """Positional, as students name parameters as they like; defaults after the last given one are left out."""
        filled = self.bound_inputs(inputs)
        last = max((i for i, name in enumerate(filled) if name in inputs), default=-1)
        entry = next((name for name in (self.entry, *self.also) if name in defined), self.entry)
        return Ask((Step(entry, tuple(filled.values())[: last + 1], self.operation),))

    def _match(self, call: Any, **inputs: Any) -> None:
        self.matches(call, **inputs)

    def _add(self, check: Check) -> None:
        if any(check.id == other.id for other in self.checks):
            raise ExerciseError(f"two checks are called {check.id}")
        self.checks.append(check)


def materialise(value: Any) -> Any:
    """What an argument stands for: the generator of an `Rng`, the function of a `Polynomial`, a copy of an array."""
    if isinstance(value, Rng):
        return np.random.default_rng(value.seed)
    if isinstance(value, Polynomial):
        return as_function(value)
    return value.copy() if is_array(value) else value


def taught(function: Callable[..., Any], name: str) -> str:
    """The docstring, which a student reads. Raises ExerciseError where there is none."""
    text = inspect.getdoc(function)
    if not text:
        raise ExerciseError(f"{name} has no docstring: it is the text that the student reads")
    return " ".join(text.split())
