"""`grade next`: what to do next."""

from __future__ import annotations

import click

from grader.commands._options import course_option, format_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade next · grade next --lang ko")
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(course: str | None, lang: str | None, format_: str) -> None:
    """Say which exercise comes next: the one you have begun, else the first that builds on nothing unfinished."""
    from grader.reports.study import render_next
    from grader.selfstudy import study

    echo(render_next(study(course), format_, lang))
