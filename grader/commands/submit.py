"""`grade submit`: official grading, with a receipt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from grader.commands._options import course_option, format_option, language_option
from grader.commands._say import echo, tells_errors

if TYPE_CHECKING:
    from grader.model import Outcome


@click.command(
    epilog="Examples: grade submit my.py --student 20231234 · grade submit week1.zip --student kim --lang ko"
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--student", required=True, metavar="ID", help="Whose attempt this is.")
@click.option("--exercise", "-e", "only", multiple=True, metavar="ID", help="Submit only this exercise.")
@click.option("--receipt", metavar="FILE", help="Append the receipt to this file too, as a line of JSON.")
@click.option("--unconfined", is_flag=True, help="Grade even where hostile code would not be contained.")
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(files: tuple[str, ...], student: str, only: tuple[str, ...], receipt: str | None, unconfined: bool,
            course: str | None, lang: str | None, format_: str) -> None:  # fmt: skip
    """Grade FILE officially: visible and hidden checks, the rubric's rules, an entry in the gradebook.

    The receipt is printed once the gradebook holds the attempt. Exit codes are those of `grade check`.
    """
    from grader.official import merged, submit
    from grader.reports import render

    outcomes: list[Outcome] = []
    for outcome in submit(course, files, student, only, unconfined, receipt):
        if format_ == "text":
            echo(("\n" if outcomes else "") + render(outcome, format_, lang))
        outcomes.append(outcome)
    if format_ == "json":
        echo(render(merged(outcomes), format_, lang))
    sys.exit(merged(outcomes).exit_code)
