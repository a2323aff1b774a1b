"""`grade completion`: the shell completes commands, options, files and the names of exercises."""

from __future__ import annotations

import click

from grader.commands._say import echo

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_GRADE_COMPLETE"


@click.command(epilog="Examples: grade completion bash · grade completion zsh · grade completion fish")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete `grade`: put it into the file that your shell reads at its start.

    \b
    bash   echo 'eval "$(grade completion bash)"' >> ~/.bashrc
    zsh    echo 'eval "$(grade completion zsh)"' >> ~/.zshrc
    fish   grade completion fish > ~/.config/fish/completions/grade.fish
    """
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made is not None
    echo(made(context.find_root().command, {}, "grade", VARIABLE).source())
