"""`grade gradebook extend`: more time or more attempts for a student."""

from __future__ import annotations

import click

from grader.commands._options import course_option, format_option, gradebook_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(
    epilog='Examples: grade gradebook extend kim --until "2026-03-27 23:59" · '
    'grade gradebook extend kim --for conv-forward --by "2 d" --reason illness'
)
@click.argument("student")
@click.option("--for", "scope", default="", metavar="ID", help="An exercise or a track; everything if left out.")
@click.option("--until", metavar="TIME", help="The new deadline, on the clocks of the course's time zone.")
@click.option("--by", metavar="SPAN", help='How much later the deadline is: "12 h", "2 d".')
@click.option("--attempts", type=click.IntRange(0, 1_000_000), default=0, help="How many attempts more.")
@click.option("--reason", default="", help="Why; kept with it.")
@gradebook_option
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(student: str, scope: str, until: str | None, by: str | None, attempts: int, reason: str,
            gradebook: str | None, course: str | None, lang: str | None, format_: str) -> None:  # fmt: skip
    """Give STUDENT more time or attempts. It counts at once, for what was handed in before too.

    The latest extension of an exercise, of a track or of everything counts; the narrower one comes first.
    """
    from grader.bookkeeping import Terms, extend_student
    from grader.reports.records import render_imported

    terms = Terms(scope, until, by, attempts, reason)
    echo(render_imported(extend_student(course, student, terms, gradebook), format_, lang))
