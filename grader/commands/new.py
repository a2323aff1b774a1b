"""`grade new`: an exercise or a course to begin with."""

from __future__ import annotations

import click

from grader.commands._options import course_option, format_option, language_option
from grader.commands._say import echo, tells_errors


@click.group()
def command() -> None:
    """Make an exercise, or a course of your own, that verifies as it is.

    \b
    grade new course my-course/       a rubric, one exercise and a CI job
    grade new exercise edge-filters   one more folder in the course
    """


@command.command(
    "exercise",
    epilog="Examples: grade new exercise edge-filters · grade new exercise unpooling --track backprop",
)
@click.argument("name", metavar="ID")
@click.option("--title", default="", help="What students read (default: from the id).")
@click.option("--track", default="layers", show_default=True, help="The track that it belongs to.")
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def exercise(name: str, title: str, track: str, course: str | None, lang: str | None, format_: str) -> None:
    """Make the folder exercises/ID with all its parts, a small example to be replaced, and prove it with verify."""
    from grader.reports.handout import render_scaffold
    from grader.scaffolding import new_exercise

    echo(render_scaffold(new_exercise(course, name, title, track), f"grade verify {name}", format_, lang))


@command.command("course", epilog="Examples: grade new course cv101/ · grade new course cv101/ --title 'Vision 101'")
@click.argument("folder", metavar="DIR")
@click.option("--title", default="", help="The name of the course (default: from the folder).")
@language_option
@format_option("text", "json")
@tells_errors
def course(folder: str, title: str, lang: str | None, format_: str) -> None:
    """Make a course in DIR: a rubric, a reference, one exercise, and a CI job that proves it on every push."""
    from grader.reports.handout import render_scaffold
    from grader.scaffolding import new_course

    echo(render_scaffold(new_course(folder, title), f"grade verify --course {folder}", format_, lang))
