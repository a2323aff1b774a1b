"""Exercises proved side by side: a process with templates of its own for each core."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from grader.catalog import Course
from grader.jobs import Grading
from grader.proof import Proof, prove, verify_seed
from grader.sandbox.templates import Templates


def prove_each(course: Course, exercises: Sequence[str], with_mutants: bool, processes: int | None) -> Iterator[Proof]:
    """The proofs as they are done, in any order. Raises AuthorError when an exercise cannot be loaded."""
    count = min(processes or os.cpu_count() or 1, len(exercises))
    if count > 1:
        yield from _side_by_side(course, exercises, with_mutants, count)
        return
    with Templates() as templates:
        grading = _grading(course, templates)
        yield from (prove(grading, exercise, with_mutants) for exercise in exercises)


def _side_by_side(course: Course, exercises: Sequence[str], with_mutants: bool, count: int) -> Iterator[Proof]:
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from multiprocessing import get_context

    # Networks take longest: begun last, one of them would keep a single core busy at the end.
    longest_first = sorted(exercises, key=lambda exercise: course.index[exercise].needs != "torch")
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        open_ = [pool.submit(_prove, str(course.root), exercise, with_mutants) for exercise in longest_first]
        try:
            yield from (done.result() for done in as_completed(open_))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _prove(root: str, exercise: str, with_mutants: bool) -> Proof:
    return prove(_grading_of_this_process(root), exercise, with_mutants)


@cache
def _grading_of_this_process(root: str) -> Grading:
    """Its templates end when the process does, as nobody holds the other end of their sockets then."""
    return _grading(Course(Path(root)), Templates())


def _grading(course: Course, templates: Templates) -> Grading:
    return Grading(course, templates, secret=verify_seed())
