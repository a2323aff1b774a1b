"""`grade gradebook`: what is recorded, and what a teacher does with it."""

import click

from grader.commands._group import Commands


@click.command(cls=Commands, package=__name__, epilog="Example: grade gradebook show")
def command() -> None:
    """Look at the gradebook, take marks out, and put students and extensions in."""
