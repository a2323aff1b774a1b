"""The `grade` command: one file for each subcommand under grader/commands, found by name."""

from __future__ import annotations

import importlib
import os
import sys

import click

from grader import __version__, commands


class Commands(click.Group):
    """Imports only the subcommand that is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        files = (name.removesuffix(".py") for name in os.listdir(commands.__path__[0]) if name.endswith(".py"))
        return sorted(name.removesuffix("_") for name in files if not name.startswith("_"))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(context):
            return None
        # `list` would hide the built-in inside its own module, hence the underscore in the file's name.
        module = "list_" if name == "list" else name
        command: click.Command = importlib.import_module(f"grader.commands.{module}").command
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
