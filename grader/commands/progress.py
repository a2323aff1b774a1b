"""`grade progress`: how far you are."""

from __future__ import annotations

import click

from grader.commands._options import course_option, format_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade progress · grade progress --format json")
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(course: str | None, lang: str | None, format_: str) -> None:
    """Show by track what `grade check` has found right on this machine, and what was begun. It is no mark."""
    from grader.reports.study import render_progress
    from grader.selfstudy import study

    echo(render_progress(study(course), format_, lang))
