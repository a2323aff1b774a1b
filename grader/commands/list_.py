"""`grade list`: what can be solved."""

from __future__ import annotations

import click

from grader.commands._options import course_option, format_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade list · grade list --lang ko · grade list --format json")
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(course: str | None, lang: str | None, format_: str) -> None:
    """List the exercises by track, and say which of them need PyTorch."""
    from grader.handout import listing
    from grader.reports.handout import render_listing

    echo(render_listing(listing(course), format_, lang))
