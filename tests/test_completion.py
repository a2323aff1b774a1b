"""The shell completes commands, options and exercises; bash really does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.__main__ import cli

ROOT = Path(__file__).resolve().parents[1]


def completed(words, last=""):
    """What bash is offered behind these words."""
    line = " ".join(["grade", *words, last])
    environment = {**os.environ, "_GRADE_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) + 1),
                   "GRADE_COURSE": str(ROOT), "PYTHONPATH": str(ROOT)}  # fmt: skip
    program = "from grader.__main__ import cli; cli(prog_name='grade')"
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    return [line.partition(",")[2] for line in done.stdout.splitlines()]


def test_commands_and_exercises_are_offered():
    assert {"check", "submit", "verify"} <= set(completed([]))
    assert "conv-forward" in completed(["show"], "conv-f") and "lenet5" not in completed(["show"], "conv-f")
    assert "--watch" in completed(["check"], "--")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(shell):
    done = CliRunner().invoke(cli, ["completion", shell])
    assert done.exit_code == 0 and "_GRADE_COMPLETE" in done.output


def test_bash_takes_the_script():
    script = CliRunner().invoke(cli, ["completion", "bash"]).output
    done = subprocess.run(["bash", "-c", script + "\ncomplete -p grade"], capture_output=True, text=True)
    assert "complete" in done.stdout and not done.stderr
