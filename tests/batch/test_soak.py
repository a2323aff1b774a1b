"""The soak of `make soak`, for a few seconds."""

import subprocess
import sys

from class_course import ROOT


def test_while_everything_goes_wrong_every_honest_mark_is_right():
    command = [sys.executable, "bench/soak.py", "--seconds", "5", "--students", "8", "--seed", "4"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "8 submissions" in done.stdout and "nothing twice, nobody left" in done.stdout
