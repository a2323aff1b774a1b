"""`grade gradebook show`: the marks of a class, or all that one student has handed in."""

from __future__ import annotations

import click

from grader.commands._options import course_option, format_option, gradebook_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Examples: grade gradebook show · grade gradebook show 20231234 --feedback --lang ko")
@click.argument("student", required=False)
@click.option("--feedback", is_flag=True, help="Show the checks that the student may see now.")
@gradebook_option
@course_option
@language_option
@format_option("text", "json")
@tells_errors
def command(student: str | None, feedback: bool, gradebook: str | None, course: str | None, lang: str | None,
            format_: str) -> None:  # fmt: skip
    """Show the marks of the class, or of STUDENT every attempt, what counts, lateness and extensions.

    An exercise that others have handed in, or whose own deadline is over, counts as nothing earned.
    """
    from grader.bookkeeping import read_ledger, restricted
    from grader.official import gradebook_of
    from grader.reports import gradebooks
    from grader.reports.ledger import render_class, render_student
    from grader.statement import statement

    found = read_ledger(course, gradebook)
    if student is not None:
        found = restricted(found, student)
    if format_ == "json":
        echo(gradebooks.render(found, "json"))
    elif student is None:
        echo(render_class(found, lang))
    else:
        (line,) = found.lines
        told = statement(gradebook_of(found.course, gradebook), line) if feedback else ()
        echo(render_student(found, line, told, lang))
