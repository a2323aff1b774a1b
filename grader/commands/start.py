"""`grade start`: a file to begin with."""

from __future__ import annotations

import click

from grader.commands._options import course_option, exercise_names, format_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade start conv-forward · grade start layers week2/")
@click.argument("name", metavar="EXERCISE|TRACK", shell_complete=exercise_names)
@click.argument("folder", metavar="[DIR]", default=".")
@click.option("--force", is_flag=True, help="Overwrite files that are already there.")
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(name: str, folder: str, force: bool, course: str | None, lang: str | None, format_: str) -> None:
    """Write the starter of an exercise, or of each exercise of a track, into DIR (default: here).

    A file that is already there is never overwritten without --force.
    """
    from grader.handout import start
    from grader.reports.handout import render_started

    echo(render_started(start(course, name, folder, force), format_, lang))
