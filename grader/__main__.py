"""The `grade` command: one file for each subcommand under grader/commands, found by name."""

from __future__ import annotations

import os
import sys

import click

from grader import __version__
from grader.commands._group import Commands


@click.command(cls=Commands, package="grader.commands", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="grade")
def cli() -> None:
    """Check and grade convolutional-network coursework.

    \b
    grade list                  what can be solved
    grade start conv-forward    a file to begin with
    grade check my.py           what is wrong with it, in seconds
    """


def main() -> None:
    """Entry point: our errors end with one sentence and their exit code, never with a traceback."""
    from grader.errors import GradeError

    try:
        cli(standalone_mode=True)
    except GradeError as error:
        click.echo(f"grade: {error}", err=True)
        sys.exit(error.exit_code)
    except Exception as error:
        if os.environ.get("GRADE_DEBUG"):
            raise
        click.echo(f"grade: this is our fault, not yours: {type(error).__name__}: {error}. "
                   "GRADE_DEBUG=1 shows where; please report it.", err=True)  # fmt: skip
        sys.exit(GradeError.exit_code)


if __name__ == "__main__":
    main()
