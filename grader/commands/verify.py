"""`grade verify`: prove that exercises pass right answers and fail wrong ones."""

from __future__ import annotations

import sys

import click

from grader.commands._options import course_option, format_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Example: grade verify conv-forward pool-forward")
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@course_option
@format_option("text", "json")
@tells_errors
def command(exercises: tuple[str, ...], course: str | None, format_: str) -> None:
    """Prove exercises: solutions pass, mistakes fail and name themselves, no check is idle.

    Without an exercise, the whole course is proved.
    """
    from grader.reports import proofs
    from grader.service import prove_exercises

    found = prove_exercises(course, exercises)
    echo(proofs.render(found, format_))
    sys.exit(0 if all(proof.proved for proof in found) else 1)
