"""`grade gradebook import`: a roster, or extensions, from a table."""

from __future__ import annotations

import click

from grader.commands._options import course_option, format_option, gradebook_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade gradebook import roster.csv · grade gradebook import extensions.csv")
@click.argument("file")
@gradebook_option
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(file: str, gradebook: str | None, course: str | None, lang: str | None, format_: str) -> None:
    """Import students or extensions from FILE, a CSV table whose first line has the titles.

    \b
    student,name,email,section              a roster; also as Canvas, Moodle or Blackboard export it
    student,scope,until,by,attempts,reason  extensions: until a time, by a span such as "2 d", by attempts

    All lines are taken or none. The same table may be imported again.
    """
    from grader.bookkeeping import import_people
    from grader.reports.records import render_imported

    echo(render_imported(import_people(course, file, gradebook), format_, lang))
