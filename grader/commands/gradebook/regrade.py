"""`grade gradebook regrade`: grade again what the gradebook keeps."""

from __future__ import annotations

import sys

import click

from grader.commands._options import course_option, format_option, gradebook_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(
    epilog="Examples: grade gradebook regrade --dry-run · grade gradebook regrade --all --exercise conv-forward"
)
@click.option("--all", "everything", is_flag=True, help="Every attempt, whether or not its exercise changed.")
@click.option("--queued", is_flag=True, help="Only hand-ins that wait: the grader failed on them, or was stopped.")
@click.option("--exercise", "-e", "exercises", multiple=True, metavar="ID", help="Only attempts at this exercise.")
@click.option("--student", "-s", "students", multiple=True, metavar="ID", help="Only attempts of this student.")
@click.option("--dry-run", is_flag=True, help="Show which marks would change, and record nothing.")
@click.option("--unconfined", is_flag=True, help="Grade even where hostile code would not be contained.")
@gradebook_option
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(everything: bool, queued: bool, exercises: tuple[str, ...], students: tuple[str, ...], dry_run: bool,
            unconfined: bool, gradebook: str | None, course: str | None, lang: str | None,
            format_: str) -> None:  # fmt: skip
    """Grade again the attempts whose exercise changed since, and the hand-ins that wait to be graded.

    Attempts keep their time and number. Exit code 0: done, 1: something could not be graded again.
    """
    from grader.regrading import Which, regrade
    from grader.reports.records import render_regraded

    done = regrade(course, Which(everything, queued, exercises, students, dry_run, unconfined), gradebook)
    echo(render_regraded(done, format_, lang))
    sys.exit(1 if done.problems else 0)
