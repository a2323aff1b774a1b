"""`grade verify`: prove that exercises pass right answers and fail wrong ones."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from grader.commands._options import course_option, exercise_names, format_option, language_option
from grader.commands._say import echo, tells_errors

if TYPE_CHECKING:
    from grader.proof import Proof


@click.command(epilog="Examples: grade verify conv-forward pool-forward · grade verify --quick relu · grade verify")
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...", shell_complete=exercise_names)
@click.option("--quick", is_flag=True, help="Leave out the automatic mutants, for a fast look while writing.")
@click.option("--processes", "-p", type=click.IntRange(1), metavar="N", help="Prove N at a time (default: one a core).")
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(exercises: tuple[str, ...], quick: bool, processes: int | None, course: str | None, lang: str | None,
            format_: str) -> None:  # fmt: skip
    """Prove exercises: solutions pass, mistakes fail and name themselves, no check is idle, mutants are killed.

    A mutant is a right solution with one small change. One that passes every visible check is listed, with its line:
    it needs a better check, or a reason in the exercise's equivalent.toml why it is right too. Without an exercise,
    the whole course is proved. Exit code: 0 all is proved, 1 something is not.
    """
    from grader.reports import proofs
    from grader.service import prove_exercises

    def tell(proof: Proof, count: int, total: int) -> None:
        if total > 1:
            echo(proofs.render_progress(proof, count, total, lang), err=True)

    found = prove_exercises(course, exercises, not quick, processes, tell)
    echo(proofs.render(found, format_, lang))
    sys.exit(0 if all(proof.proved for proof in found) else 1)
