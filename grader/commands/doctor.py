"""`grade doctor`: attack this machine and tell whether official marks may be given on it."""

from __future__ import annotations

import sys

import click

from grader.commands._options import format_option
from grader.commands._say import echo, tells_errors


@click.command(epilog="Example: grade doctor · GRADE_WITHOUT=landlock grade doctor (what would its absence mean?)")
@format_option("text", "json")
@tells_errors
def command(format_: str) -> None:
    """Show by real attacks what hostile code could do on this machine.

    Exit code: 0 when official grading is safe here, 3 when it is not.
    """
    from grader.doctor import examine_machine
    from grader.reports import diagnosis

    found = examine_machine()
    echo(diagnosis.render(found, format_))
    sys.exit(0 if found.safe else 3)
