"""`grade receipt`: what a student keeps of an official grading."""

import click

from grader.commands._group import Commands


@click.command(cls=Commands, package=__name__, epilog="Example: grade receipt verify receipts.jsonl")
def command() -> None:
    """Verify the receipts of official gradings."""
