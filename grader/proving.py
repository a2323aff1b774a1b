"""Exercises proved side by side: a process with templates of its own for each core."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path

from grader.catalog import Course
from grader.errors import ExerciseError, GradeError
from grader.jobs import Grading
from grader.proof import Proof, prove, verify_seed
from grader.sandbox.templates import Templates

OF_THE_AUTHOR = ("exercises", "reference")  # folders of a course


def prove_each(course: Course, exercises: Sequence[str], with_mutants: bool, processes: int | None) -> Iterator[Proof]:
    """The proofs as they are done, in any order; an exercise that cannot be loaded ends none of the others'."""
    count = min(processes or os.cpu_count() or 1, len(exercises))
    if count > 1:
        yield from _side_by_side(course, exercises, with_mutants, count)
        return
    with Templates() as templates:
        grading = _grading(course, templates)
        yield from (prove_safely(grading, exercise, with_mutants) for exercise in exercises)


def _side_by_side(course: Course, exercises: Sequence[str], with_mutants: bool, count: int) -> Iterator[Proof]:
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from multiprocessing import get_context

    # Networks take longest: begun last, one of them would keep a single core busy at the end.
    longest_first = sorted(exercises, key=lambda exercise: course.index[exercise].needs != "torch")
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        prove_it = partial(_prove, course.root, course.left_out, with_mutants)
        open_ = [pool.submit(prove_it, exercise) for exercise in longest_first]
        try:
            yield from (done.result() for done in as_completed(open_))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def prove_safely(grading: Grading, exercise: str, with_mutants: bool) -> Proof:
    """The proof, or what its author did wrong where the exercise cannot be loaded, or its cases cannot be drawn."""
    try:
        return prove(grading, exercise, with_mutants)
    except ExerciseError as error:
        return Proof(exercise, error=str(error))
    except GradeError:
        raise
    except Exception as error:
        if os.environ.get("GRADE_DEBUG"):
            raise
        return Proof(exercise, error=f"{_place(error, grading.course.root)}{type(error).__name__}: {error}")


def _place(error: BaseException, root: Path) -> str:
    """The deepest line of the author's own that led to it."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames for folder in OF_THE_AUTHOR if Path(frame.filename).is_relative_to(root / folder)]
    return f"{own[-1].filename}, line {own[-1].lineno}: " if own else ""


def _prove(root: Path, left_out: frozenset[str], with_mutants: bool, exercise: str) -> Proof:
    return prove_safely(_grading_of_this_process(root, left_out), exercise, with_mutants)


@cache
def _grading_of_this_process(root: Path, left_out: frozenset[str]) -> Grading:
    """Its templates end when the process does, as nobody holds the other end of their sockets then."""
    return _grading(Course(root, left_out), Templates())


def _grading(course: Course, templates: Templates) -> Grading:
    return Grading(course, templates, secret=verify_seed())
