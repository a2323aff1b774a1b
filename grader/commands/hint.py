"""`grade hint`: one hint at a time."""

from __future__ import annotations

import click

from grader.commands._options import course_option, exercise_names, format_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade hint conv-forward · grade hint")
@click.argument("exercise", default="", metavar="[EXERCISE]", shell_complete=exercise_names)
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(exercise: str, course: str | None, lang: str | None, format_: str) -> None:
    """Give one more hint: what to look at, then the formula, then the mistake. They are counted, and cost nothing.

    Without EXERCISE, to the one that `grade next` names. What to look at comes from your last `grade check`.
    """
    from grader.hints import hint
    from grader.locale import language
    from grader.reports.study import render_hint
    from grader.selfstudy import study

    echo(render_hint(hint(study(course), exercise, language(lang)), format_, lang))
