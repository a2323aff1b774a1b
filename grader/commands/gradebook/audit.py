"""`grade gradebook audit`: who did what to the gradebook, and whether it is whole."""

from __future__ import annotations

import sys

import click

from grader.commands._options import course_option, format_option, gradebook_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade gradebook audit · grade gradebook audit --all --format json")
@click.option("--all", "everything", is_flag=True, help="The whole journal, not only its last lines.")
@gradebook_option
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(everything: bool, gradebook: str | None, course: str | None, lang: str | None, format_: str) -> None:
    """Print the journal, and hold every attempt against its receipt, its checks and the journal.

    Exit code 0: the gradebook is whole, 1: something in it was changed or is missing.
    """
    from grader.bookkeeping import audit_gradebook
    from grader.reports.records import render_audit

    found, place = audit_gradebook(course, gradebook)
    echo(render_audit(found, format_, lang, place, everything))
    sys.exit(1 if found.findings else 0)
