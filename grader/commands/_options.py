"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from grader.languages import LANGUAGES

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def exercise_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    """For the shell's completion; where no course can be read there is nothing to complete."""
    from grader.catalog import find_course
    from grader.errors import GradeError

    try:
        return [name for name in find_course(context.params.get("course")).index if name.startswith(incomplete)]
    except GradeError:
        return []


def course_option(command: Callable[..., Any]) -> Callable[..., Any]:
    text = "The course folder (default: GRADE_COURSE, the nearest parent with a rubric.yaml, the shipped course)."
    return click.option("--course", metavar="DIR", help=text)(command)


def gradebook_option(command: Callable[..., Any]) -> Callable[..., Any]:
    text = ("The gradebook: a file, or postgresql+psycopg://user@host/database "
            "(default: GRADE_GRADEBOOK, rubric.yaml, a file in the course's state folder).")  # fmt: skip
    return click.option("--gradebook", metavar="URL", help=text)(command)


def require_gpu_option(command: Callable[..., Any]) -> Callable[..., Any]:
    text = "Where checks need a GPU and there is none, exit with 4."
    return click.option("--require-gpu", is_flag=True, help=text)(command)


def format_option(*formats: str) -> Decorator:
    return click.option("--format", "format_", type=click.Choice(formats or ("text", "json")), default="text",
                        show_default=True, help="How to print the result.")  # fmt: skip


def language_option(command: Callable[..., Any]) -> Callable[..., Any]:
    text = "Language of the messages (default: GRADE_LANG, then the locale)."
    return click.option("--lang", type=click.Choice(LANGUAGES), help=text)(command)
