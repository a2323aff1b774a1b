"""`grade show`: what one exercise asks for."""

from __future__ import annotations

import click

from grader.commands._options import course_option, exercise_names, format_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade show conv-forward · grade show zero-pad --lang ko")
@click.argument("exercise", metavar="EXERCISE", shell_complete=exercise_names)
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(exercise: str, course: str | None, lang: str | None, format_: str) -> None:
    """Show the text of an exercise and the calls whose answers it states."""
    from grader.handout import handout
    from grader.locale import asked_language, language
    from grader.reports.handout import render_handout

    spoken = asked_language(lang) if format_ == "json" else language(lang)
    echo(render_handout(handout(course, exercise, spoken), format_, lang))
