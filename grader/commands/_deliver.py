"""Where a report goes: to standard output or into a file, and what a CI server reads besides."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from grader.commands._options import Decorator
from grader.commands._say import echo
from grader.errors import UsageError
from grader.reports import beside, formats, render

if TYPE_CHECKING:
    from grader.model import Outcome


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--format with every report that there is, and --output."""
    for option in (_output_option(), _format_option()):
        command = option(command)
    return command


def demand_writable(output: str | None) -> None:
    """Can the report be written there? Asked before anything is graded. Raises UsageError."""
    if output is None:
        return
    try:
        is_new = not os.path.exists(output)
        with open(output, "a", encoding="utf-8"):
            pass
        if is_new:  # an empty file would be taken for a report, should grading fail
            os.unlink(output)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{output}: no report can be written there ({reason}). Choose another file.") from None


def deliver(outcome: Outcome, format_: str, lang: str | None, output: str | None) -> None:
    """Print the report or write it, and append what the format tells besides."""
    text = render(outcome, format_, lang)
    if output is None:
        echo(text)
    else:
        write(output, text)
    for path, more in beside(outcome, format_, lang).items():
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(more)


def write(path: str, text: str) -> None:
    """The report alone, without colours, in UTF-8, ending with one line break."""
    with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        file.write(click.unstyle(text).rstrip("\n") + "\n")


def _format_option() -> Decorator:
    return click.option("--format", "format_", type=click.Choice(formats()), default=formats()[0],
                        show_default=True, help="How to report the result.")  # fmt: skip


def _output_option() -> Decorator:
    return click.option("--output", "-o", metavar="FILE", help="Write the report to FILE in place of printing it.")
