"""What we add to the student's own code: a judged exercise, less the same calls made bare in one process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from measure import Timings, in_process, interleaved
from submissions import ROOT

from grader.battery import Battery
from grader.catalog import Course
from grader.exercise import Exercise, materialise
from grader.grading import outline
from grader.jobs import Grading, Job, drawn_batteries, judged
from grader.matching import find_exercises
from grader.model import Status
from grader.sandbox.templates import Templates
from grader.submission import read_submission

SOLUTIONS = {"conv-output-size": "formula", "conv-params": "formula", "conv-forward": "vectorised",
             "pool-forward": "vectorised", "lenet5": "sequential"}  # fmt: skip
Written = tuple[str, str]  # an exercise, and one of its solutions


def overheads(
    course: Path, cache: Path, rounds: int, written: Iterable[Written] = SOLUTIONS.items()
) -> dict[Written, tuple[int, Timings, Timings]]:
    """For each: the number of calls, what judging it takes, and what its calls take alone."""
    os.environ["GRADE_CACHE"] = str(cache)
    with Templates() as templates:
        grading = Grading(Course(course), templates)
        return {(exercise, solution): _overhead(grading, exercise, solution, rounds) for exercise, solution in written}


def _overhead(grading: Grading, name: str, solution: str, rounds: int) -> tuple[int, Timings, Timings]:
    path = ROOT / "exercises" / name / "solutions" / f"{solution}.py"
    job = _job(grading, name, path)
    exercise = grading.load(name).exercise
    calls = _calls(exercise, drawn_batteries(grading, grading.load(name))[0].battery)
    function = _function(path, exercise)
    _judge(grading, job)  # starts the template and keeps the battery
    workers = [template._process.pid for template in grading.templates.running.values()]
    timings = interleaved({"judged": lambda: in_process(lambda: _judge(grading, job), workers),
                           "bare": lambda: _bare(function, calls)}, rounds)  # fmt: skip
    return len(calls), timings["judged"], timings["bare"]


def _job(grading: Grading, name: str, path: Path) -> Job:
    submission = read_submission(path)
    template = grading.templates.get("numpy")
    matches = find_exercises(grading.course.index, outline(template, submission).functions)
    return Job(submission, next(match for match in matches if match.exercise == name))


def _judge(grading: Grading, job: Job) -> None:
    if judged(grading, job).status is not Status.PASSED:
        raise RuntimeError(f"{job.submission.name} does not pass")


def _calls(exercise: Exercise, battery: Battery) -> list[dict[str, Any]]:
    """The arguments of every call that judging a native submission makes."""
    foreign = {check.id for check in exercise.checks if check.dialects and "native" not in check.dialects}
    cases = [case for check, cases in battery.items() if check not in foreign for case in cases]
    return [exercise.bound_inputs(call.inputs) for case in cases for call in case.calls]


def _bare(function: Callable[..., Any], calls: list[dict[str, Any]]) -> Any:
    """The student's function on arguments made ready before the clock starts."""
    ready = [[materialise(value) for value in call.values()] for call in calls]
    return in_process(lambda: [function(*arguments) for arguments in ready])


def _function(path: Path, exercise: Exercise) -> Callable[..., Any]:
    namespace: dict[str, Any] = {}
    exec(compile(path.read_text(), path.name, "exec"), namespace)
    function: Callable[..., Any] = next(namespace[n] for n in (exercise.entry, *exercise.also) if n in namespace)
    return partial(_forward_and_back, function) if exercise.operation == "network" else function


def _forward_and_back(factory: Callable[[], Any], images: Any, wants: Any, upstream: Any, *rest: Any) -> None:
    """What a request to a network costs the student: to be built, run, and differentiated where that is asked for."""
    import torch

    from grader.sandbox.lessons import learned

    torch.set_num_threads(1)
    lesson = next((given for given in rest if isinstance(given, dict)), None)
    if lesson is not None:
        learned(factory, (), images, lesson)
        return
    outputs = factory().double()(torch.from_numpy(np.asarray(images, dtype=np.float64)))
    if upstream is not None:
        outputs.backward(torch.from_numpy(np.asarray(upstream, dtype=np.float64)))
