"""`grade receipt verify`: is a receipt as it was issued?"""

from __future__ import annotations

import sys

import click

from grader.commands._options import course_option, format_option, gradebook_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade receipt verify receipts.jsonl · grade receipt verify mine.json --format json")
@click.argument("file")
@gradebook_option
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(file: str, gradebook: str | None, course: str | None, lang: str | None, format_: str) -> None:
    """Verify the receipts in FILE: each on a line of its own, or a result of `grade submit --format json`.

    What was changed is named, and where the course's secret is, a receipt that it did not issue is told. Exit code 0:
    all are as they were issued, 1: one is not, 4: who issued them cannot be told here.
    """
    from grader.reports.receipts import render
    from grader.verifying import exit_code, verify

    found = verify(file, course, gradebook)
    echo(render(found, format_, lang))
    sys.exit(exit_code(found))
