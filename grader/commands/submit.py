"""`grade submit`: official grading, with a receipt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from grader.commands._deliver import deliver, demand_writable, report_options
from grader.commands._options import course_option, gradebook_option, language_option, require_gpu_option
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
@click.option("--again", is_flag=True, help="Make a file that was handed in before a new attempt.")
@click.option("--received", metavar="TIME", help="When it was handed in, if not now: 2026-03-20 23:10.")
@click.option("--unconfined", is_flag=True, help="Grade even where hostile code would not be contained.")
@require_gpu_option
@gradebook_option
@course_option
@language_option
@report_options
@tells_errors
def command(files: tuple[str, ...], student: str, only: tuple[str, ...], receipt: str | None, again: bool,
            received: str | None, unconfined: bool, require_gpu: bool, gradebook: str | None, course: str | None,
            lang: str | None, format_: str, output: str | None) -> None:  # fmt: skip
    """Grade FILE officially: visible and hidden checks, the rubric's rules, an entry in the gradebook.

    The receipt is printed once the gradebook holds the attempt. Exit codes are those of `grade check`.
    """
    from grader.official import Official, merged, submit
    from grader.reports import render

    demand_writable(output)
    at_once = format_ == "text" and output is None
    outcomes: list[Outcome] = []
    options = Official(only, unconfined, again, received, require_gpu)
    for outcome in submit(course, files, student, options, receipt, gradebook):
        if at_once:
            echo(("\n" if outcomes else "") + render(outcome, format_, lang))
        outcomes.append(outcome)
    if not at_once:
        deliver(merged(outcomes), format_, lang, output)
    sys.exit(merged(outcomes).exit_code)
