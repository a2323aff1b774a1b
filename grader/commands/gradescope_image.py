"""`grade gradescope-image`: an autograder to upload to Gradescope."""

from __future__ import annotations

import click

from grader.commands._options import course_option, language_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Example: grade gradescope-image week3 -e zero-pad -e conv-forward --lang ko")
@click.argument("folder", metavar="DIR", type=click.Path())
@click.option("--exercise", "-e", "only", multiple=True, metavar="ID", help="Grade only this exercise.")
@click.option("--unconfined", is_flag=True, help="Grade even where hostile code would not be contained.")
@course_option
@language_option
@tells_errors
def command(folder: str, only: tuple[str, ...], unconfined: bool, course: str | None, lang: str | None) -> None:
    """Write an autograder for Gradescope into DIR: setup.sh, run_autograder, course, grader and an archive of it all.

    Upload the archive under "Configure Autograder". It holds the salt that the hidden cases are drawn from, so keep
    it as you keep an exam. Submissions are graded as by `grade submit`.
    """
    from pathlib import Path

    from grader.gradescope_image import write_image
    from grader.locale import language
    from grader.reports._voice import voice

    image = write_image(Path(folder), course, only, language(lang), unconfined)
    say = voice(lang, "")
    echo(say("{path}: written", path=image.archive))
    echo(say("Exercises in it: {count}. Upload it under Configure Autograder, and keep it as you keep an exam.",
             count=len(image.exercises)))  # fmt: skip
