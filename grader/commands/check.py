"""`grade check`: the visible checks, for a student at work."""

from __future__ import annotations

import sys
from contextlib import suppress

import click

from grader.commands._deliver import deliver, demand_writable, report_options
from grader.commands._options import course_option, exercise_names, language_option, require_gpu_option
from grader.commands._say import echo, tells_errors, watching


@click.command(
    epilog="Examples: grade check my.py · grade check lab.ipynb --lang ko · grade check my.py --watch · "
    "grade check week1/ --format html -o a.html"
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--exercise", "-e", "only", multiple=True, metavar="ID", shell_complete=exercise_names,
              help="Check only this exercise.")
@click.option("--search", is_flag=True, help="Look for failures by a live search instead of the drawn cases.")
@click.option("--watch", is_flag=True, help="Check again each time a file is saved, until Ctrl-C.")
@require_gpu_option
@course_option
@language_option
@report_options
@tells_errors
def command(files: tuple[str, ...], only: tuple[str, ...], search: bool, watch: bool, require_gpu: bool,
            course: str | None, lang: str | None, format_: str, output: str | None) -> None:  # fmt: skip
    """Find out which exercises FILE solves and what is wrong, with the smallest failing call.

    FILE is a script, a notebook, a folder or a zip. No mark is recorded. Exit code: 0 all right, 1 something is
    wrong, 2 a file cannot be read, 3 the grader is broken, 4 something could not be checked.
    """
    demand_writable(output)
    if watch:
        sys.exit(_watched(files, only, search, course, lang, format_, output))
    from grader.service import check

    outcome = check(course, files, only, search, require_gpu)
    deliver(outcome, format_, lang, output)
    sys.exit(outcome.exit_code)


def _watched(files: tuple[str, ...], only: tuple[str, ...], search: bool, course: str | None, lang: str | None,
             format_: str, output: str | None) -> int:  # fmt: skip
    """One report after each save, in place of the last where a person looks on; the exit code of the last."""
    from grader.service import checks_on_save

    code = 0
    with suppress(KeyboardInterrupt):
        for outcome in checks_on_save(course, files, only, search):
            if sys.stdout.isatty():
                click.clear()
            deliver(outcome, format_, lang, output)
            echo(click.style(watching(files, lang), dim=True), err=True)
            code = outcome.exit_code
    return code
