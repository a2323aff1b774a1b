"""`grade gradebook export`: marks for spreadsheets and learning platforms."""

from __future__ import annotations

import click

from grader.commands._deliver import demand_writable, write
from grader.commands._options import course_option, gradebook_option, language_option
from grader.commands._say import echo, tells_errors
from grader.reports import gradebooks


@click.command(
    epilog="Examples: grade gradebook export --format canvas -o marks.csv · grade gradebook export --format json"
)
@click.option("--format", "kind", type=click.Choice(gradebooks.formats()), default=gradebooks.formats()[0],
              show_default=True, help="Whose table.")  # fmt: skip
@click.option("--total", is_flag=True, help="The mark of the course alone, no column for each exercise.")
@click.option("--output", "-o", metavar="FILE", help="Write to FILE in place of printing.")
@gradebook_option
@course_option
@language_option
@tells_errors
def command(kind: str, total: bool, output: str | None, gradebook: str | None, course: str | None,
            lang: str | None) -> None:  # fmt: skip
    """Export the marks that count, in points of 100, one line for each student.

    No cell is taken for a formula: a name that looks like one gets an apostrophe.
    """
    from grader.bookkeeping import read_ledger

    demand_writable(output)
    text = gradebooks.render(read_ledger(course, gradebook), kind, total)
    if output is None:
        echo(text)
    else:
        write(output, text)
