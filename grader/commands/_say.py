"""How every command prints, and how it ends when something is in the way."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from grader.errors import GradeError

INTERRUPTED = 130  # as a shell has it for Ctrl-C


def echo(text: str, err: bool = False) -> None:
    """Print, in colour only where somebody reads it and wants it; a letter that a terminal lacks becomes a `?`."""
    stream = sys.stderr if err else sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    click.echo(text, err=err, color=False if plain else None)


def tells_errors(command: Callable[..., Any]) -> Callable[..., Any]:
    """Decorator: an error of ours ends a command with one sentence in the user's language and with its exit code.

    With --format json it is said on standard output, in the shape that every result has.
    """

    @functools.wraps(command)
    def telling(**options: Any) -> Any:
        try:
            return command(**options)
        except GradeError as error:
            _tell(error, options.get("lang"), options.get("format_") == "json")
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    return telling


def watching(files: Sequence[str], lang: str | None) -> str:
    """What stands under a report while files are watched."""
    from grader.reports._voice import voice

    return voice(lang, "")("Watching {files}. Ctrl-C ends.", files=", ".join(files))


def _tell(error: GradeError, lang: str | None, as_json: bool) -> None:
    if as_json:
        import json

        problem = {"submission": "", "message": _said(error, lang)}
        echo(json.dumps({"schema": 1, "results": [], "problems": [problem]}, indent=1, ensure_ascii=False))
    else:
        echo(f"grade: {_said(error, lang)}", err=True)


def _said(error: GradeError, lang: str | None) -> str:
    from grader.reports._voice import voice

    try:
        return voice(lang, "").text(str(error))
    except GradeError:  # GRADE_LANG names no language, which may be the very error
        return voice("en", "").text(str(error))
