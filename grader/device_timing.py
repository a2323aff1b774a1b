"""A network timed on a GPU, for official grading: ours, theirs and ours again, each alone in a worker of its own.

The clock is on our side of the wall. It starts when a request leaves, whose images are new, and stops when the outputs
are here; they are then compared like any others. One request is out at a time, so nothing can be computed ahead, and
what another stream or thread has not finished is not in the outputs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any

import numpy as np

from grader.authoring import Draw, Exercise
from grader.device import Device, used_memory
from grader.device_checks import Perturbable
from grader.drawing import Integers
from grader.errors import CannotCheck, GraderFault
from grader.exchange import Case, Due, Reply
from grader.items import Drawn, PointsFor
from grader.judge import verdicts_in_turn
from grader.model import Sentence, Status, Verdict, Visibility
from grader.pace import Cost, Judged, Timed, judge_memory, judge_time
from grader.perturbation import Perturbed
from grader.sandbox.asks import Asks
from grader.spoken import Spoken
from grader.tensors import in_precision

WARM_UP, TIMED = 3, 9  # calls
SPARE = 2  # the simplest case may be drawn again, and is asked once
KEPT = ("images", "arguments", "narrow")  # of a request, where only a forward pass is asked for

Opened = Callable[[], AbstractContextManager[tuple[Spoken, Asks]]]  # who is timed, in a worker of its own
MEMORY = "On the GPU, forward takes at most three times as much memory as ours."


class PaceOracle(Perturbable):
    """The oracle of a network that is timed: the outputs of the reference, in float64 on the CPU."""

    def carry_out(self, images: Any, arguments: Sequence[Any] = (), narrow: int = 1, precision: str = "float32") -> Any:
        from grader.sandbox.device import at, on_device

        with at("cpu"):
            told = on_device(self.reference, images, "float64", arguments=arguments, narrow=narrow)
        return {"outputs": in_precision(told["outputs"], "float32")}


def timed_exercise(exercise: Exercise) -> Exercise | None:
    """The exercise as it is timed; None for one whose answer is no network."""
    given = next((check for check in exercise.checks if check.id == "gradients"), None)
    if given is None or exercise.operation != "network":
        return None
    timed = Exercise(exercise.title, exercise.track, exercise.entry, PaceOracle(exercise.oracle.reference),  # type: ignore[attr-defined]
                     Perturbed(), "torch", also=exercise.also, operation="pace", id=f"{exercise.id} timed")  # fmt: skip

    def inputs(draw: Draw) -> dict[str, Any]:
        kept = {name: value for name, value in given.inputs(draw).items() if name in KEPT}
        return {**kept, "images": _fresh(draw, kept["images"])}

    timed.law(gpu_time, kind="device", inputs=inputs, cases=WARM_UP + TIMED + SPARE)
    return timed


def _fresh(draw: Draw, images: Any) -> Any:
    """Images of that shape, of so many possible ones that nobody can have the answers to all of them ready."""
    seed = [draw(Integers(0, 2**32 - 1)) for _ in range(4)]
    return np.random.default_rng(seed).integers(-3, 3, images.shape, endpoint=True).astype(images.dtype)


def gpu_time(call: Any, **asked: Any) -> None:
    """On the GPU, forward takes at most three times as long as ours."""
    call.compare(**asked)


@dataclass
class Stopwatch:
    """A session that is asked one case at a time, and how long each took; how much memory was in use on the GPU."""

    session: Asks
    seconds: list[float] = field(default_factory=list)
    memory: int = 0

    def ask(self, cases: Sequence[Case], dues: Sequence[Due] = ()) -> list[Reply]:
        return [self._timed([case], dues[i : i + 1]) for i, case in enumerate(cases)]

    def _timed(self, case: Sequence[Case], due: Sequence[Due]) -> Reply:
        started = perf_counter()
        (reply,) = self.session.ask(case, due)
        self.seconds.append(perf_counter() - started)
        self.memory = max(self.memory, used_memory())
        return reply

    def fresh(self, seed: int) -> Asks:
        return self.session.fresh(seed)

    def restart_clock(self) -> None:
        self.session.restart_clock()

    def close(self) -> None:
        self.session.close()


@dataclass(frozen=True)
class Run:
    """What one network came to: its verdict on the outputs, seconds of the calls after the warm-up, bytes at most."""

    verdict: Verdict
    seconds: tuple[float, ...]
    memory: int


def run_timed(opened: Opened, drawn: Drawn, points_for: PointsFor) -> Run:
    """Raises CannotCheck or GraderFault where the GPU cannot be used."""
    used = used_memory()
    with opened() as (spoken, session):
        watch = Stopwatch(session)
        verdict = next(verdicts_in_turn(spoken, watch, drawn, points_for))
    return Run(verdict, tuple(watch.seconds[WARM_UP : WARM_UP + TIMED]), max(watch.memory - used, 0))


def timed_verdicts(ours: Opened, theirs: Opened, drawn: Drawn, device: Device, exercise: Exercise,
                   points_for: PointsFor) -> Iterator[Verdict]:  # fmt: skip
    """Time and memory judged. Ours runs first, when no code of theirs has seen the GPU yet, and again afterwards."""
    due = _due(exercise, points_for)
    try:
        before, their, after = (run_timed(opened, drawn, points_for) for opened in (ours, theirs, ours))
    except (CannotCheck, GraderFault) as error:
        message = Sentence("the GPU could not be used: {why}", {"why": str(error)})
        yield from _both(due, (Status.UNCHECKED, message), (Status.UNCHECKED, message))
        return
    yield from _both(due, *_judged(before, their, after, cost(exercise, drawn).floor(device)))


def _judged(before: Run, their: Run, after: Run, floor: float) -> tuple[Judged, Judged]:
    if any(run.verdict.status is not Status.PASSED for run in (before, after)):
        wrong = Status.UNCHECKED, Sentence("our own network did not run as it should")
        return wrong, wrong
    if their.verdict.status is not Status.PASSED:
        failed = their.verdict.status, Sentence("an output was wrong while it was timed")
        return failed, failed
    timed = Timed(before.seconds, their.seconds, after.seconds)
    return judge_time(timed, floor), judge_memory(before.memory, their.memory, after.memory)


def cost(exercise: Exercise, drawn: Drawn) -> Cost:
    """What the cheapest of the calls needs, counted on the reference."""
    from grader.sandbox.device_pace import counted

    requests = [case.drawn for cases in drawn.battery.values() for case in cases]
    counts = [counted(exercise.oracle.reference, **request) for request in requests]  # type: ignore[attr-defined]
    return Cost(min(operations for operations, _ in counts), min(size for _, size in counts))


def left_out(exercise: Exercise, points_for: PointsFor, status: Status, message: Sentence) -> Iterator[Verdict]:
    """Both verdicts where nothing was run."""
    yield from _both(_due(exercise, points_for), (status, message), (status, message))


def _due(exercise: Exercise, points_for: PointsFor) -> Verdict:
    (check,) = exercise.checks
    points = check.points * points_for(check.kind, Visibility.HIDDEN)
    return Verdict(check.id, check.kind, Visibility.HIDDEN, Status.PASSED, points, points, text=check.text)


def _both(due: Verdict, time: Judged, memory: Judged) -> Iterator[Verdict]:
    for verdict, (status, message) in ((due, time), (replace(due, check="gpu_memory", text=MEMORY), memory)):
        points = due.max_points if status is Status.PASSED else 0.0
        yield replace(verdict, status=status, points=points, message=message)
