"""The use cases that commands share. What they need is imported while the first template warms up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from grader.sandbox.templates import Templates

if TYPE_CHECKING:
    from grader.jobs import Grading
    from grader.model import Outcome
    from grader.proof import Proof

Done = Callable[["Proof", int, int], None]  # an exercise's proof, how many are done, of how many

PEEK = 1 << 16  # bytes of a file that tell what it imports


def check(course: str | None, paths: Sequence[str], only: Sequence[str] = (), search: bool = False,
          require_gpu: bool = False) -> Outcome:  # fmt: skip
    """Grade the visible checks of everything that these files solve. Nothing is recorded."""
    with checking(course, "numpy" if any(_mentions_numpy(path) for path in paths) else "python", search) as grading:
        outcome = _checked(grading, paths, only)
        from grader.grading import exit_code

        return replace(outcome, exit_code=exit_code(outcome.report, outcome.problems, require_gpu))


def checks_on_save(course: str | None, paths: Sequence[str], only: Sequence[str] = (),
                   search: bool = False) -> Iterator[Outcome]:  # fmt: skip
    """The same at once, and again each time that one of these files was saved. It never ends by itself."""
    from grader.watching import saves

    with checking(course, "numpy", search) as grading:
        for _ in saves(paths):
            yield _checked(grading, paths, only)


def check_cells(course: str | None, name: str, cells: Sequence[str], only: Sequence[str] = ()) -> Outcome:
    """The same for the cells of a notebook that was not saved."""
    with checking(course) as grading:
        from grader.grading import grade_readings
        from grader.submission import of_cells

        return grade_readings(grading, {name: lambda: of_cells(name, cells)}, _known(grading, only))


def check_class(course: str | None, path: Path) -> Iterator[tuple[str, Outcome]]:
    """What `check` finds in each submission of a class, one after the other. Nothing is recorded.

    Raises SubmissionError when nobody is in the folder or zip.
    """
    with checking(course) as grading:
        from grader.grading import grade_readings
        from grader.intake import open_class, read_hand_in

        classroom = open_class(path)
        for hand_in in classroom.hand_ins:
            reading = partial(read_hand_in, classroom.shelf, hand_in)
            yield hand_in.label, grade_readings(grading, {hand_in.label: reading})


@contextmanager
def checking(course: str | None, needs: str = "numpy", search: bool = False) -> Iterator[Grading]:
    """A warm grader of visible checks, for as many submissions as come. `needs` says what to warm up first."""
    with Templates() as templates:
        templates.get(needs)
        from grader.catalog import find_course
        from grader.jobs import Grading

        yield Grading(find_course(course), templates, search=search)


def prove_exercises(course: str | None, exercises: Sequence[str] = (), with_mutants: bool = True,
                    processes: int | None = None, done: Done = lambda *told: None) -> list[Proof]:  # fmt: skip
    """Prove the named exercises, or all of them; `done` is told of each as it is proved, `processes` is one a core."""
    from grader.catalog import find_course
    from grader.proof import Proof
    from grader.proving import prove_each

    found, faults = find_course(course).without_unreadable()
    names = [name if name in faults else found.entry(name).id for name in exercises] or [*found.index, *faults]
    proofs = {name: Proof(name, error=fault) for name, fault in faults.items() if name in names}
    for proof in prove_each(found, [name for name in names if name not in faults], with_mutants, processes):
        proofs[proof.exercise] = proof
        done(proof, len(proofs), len(names))
    return [proofs[name] for name in names]


def _checked(grading: Grading, paths: Sequence[str], only: Sequence[str]) -> Outcome:
    """Graded, and remembered for the student where it is one file or folder: more are somebody else's."""
    from grader.grading import grade_paths

    outcome = grade_paths(grading, paths, _known(grading, only))
    if len(paths) == 1:
        from grader.selfstudy import remember

        remember(grading.course, outcome.report.transcripts)
    return outcome


def _known(grading: Grading, exercises: Sequence[str]) -> Sequence[str]:
    """The same, once each is seen to be an exercise. Raises UsageError."""
    return [grading.course.entry(exercise).id for exercise in exercises]


def _mentions_numpy(path: str) -> bool:
    """A guess at which template to start; a wrong one costs time and nothing else."""
    if not Path(path).is_file():
        return False
    try:
        with open(path, "rb") as file:
            return b"numpy" in file.read(PEEK)
    except OSError:
        return False
