"""The use cases that commands share. What they need is imported while the first template warms up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from grader.sandbox.templates import Templates

if TYPE_CHECKING:
    from grader.errors import GradeError
    from grader.model import Outcome, Transcript
    from grader.proof import Proof

Done = Callable[["Proof", int, int], None]  # an exercise's proof, how many are done, of how many

PEEK = 1 << 16  # bytes of a file that tell what it imports


def check(course: str | None, paths: Sequence[str], only: Sequence[str] = (), search: bool = False) -> Outcome:
    """Grade the visible checks of everything that these files solve. Nothing is recorded."""
    with Templates() as templates:
        templates.get("numpy" if any(_mentions_numpy(path) for path in paths) else "python")
        from grader.catalog import find_course
        from grader.grading import grade_paths
        from grader.jobs import Grading

        found = find_course(course)
        for exercise in only:
            found.entry(exercise)
        return grade_paths(Grading(found, templates, search=search), paths, only)


def check_class(course: str | None, path: Path) -> Iterator[tuple[str, list[Transcript] | GradeError]]:
    """What `check` finds in each submission of a class, one after the other. Nothing is recorded.

    Raises SubmissionError when nobody is in the folder or zip.
    """
    with Templates() as templates:
        templates.get("numpy")
        from grader.catalog import find_course
        from grader.errors import SubmissionError
        from grader.grading import grade_submission
        from grader.intake import open_class, read_hand_in
        from grader.jobs import Grading
        from grader.sandbox.confine import harden_grader

        harden_grader()
        grading, classroom = Grading(find_course(course), templates), open_class(path)
        for hand_in in classroom.hand_ins:
            try:
                yield hand_in.label, grade_submission(grading, read_hand_in(classroom.shelf, hand_in))
            except SubmissionError as error:
                yield hand_in.label, error


def prove_exercises(course: str | None, exercises: Sequence[str] = (), with_mutants: bool = True,
                    processes: int | None = None, done: Done = lambda *told: None) -> list[Proof]:  # fmt: skip
    """Prove the named exercises, or all of them; `done` is told of each as it is proved, `processes` is one a core."""
    from grader.catalog import find_course
    from grader.proving import prove_each

    found = find_course(course)
    names = [found.entry(name).id for name in exercises] or list(found.index)
    proofs: dict[str, Proof] = {}
    for proof in prove_each(found, names, with_mutants, processes):
        proofs[proof.exercise] = proof
        done(proof, len(proofs), len(names))
    return [proofs[name] for name in names]


def _mentions_numpy(path: str) -> bool:
    """A guess at which template to start; a wrong one costs time and nothing else."""
    if not Path(path).is_file():
        return False
    try:
        with open(path, "rb") as file:
            return b"numpy" in file.read(PEEK)
    except OSError:
        return False
