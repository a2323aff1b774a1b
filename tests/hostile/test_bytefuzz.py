"""Broken frames, submissions and rubrics are read or refused by name, in bounded memory and time.

`make redteam` breaks more of them than the suite.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("bytefuzz.py")
ROUNDS = int(os.environ.get("REDTEAM_ROUNDS", "4000"))


def test_broken_bytes_are_read_or_refused_by_name():
    command = [sys.executable, str(SCRIPT), "--rounds", str(ROUNDS), "--seed", "1"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, timeout=300 + ROUNDS / 20)
    tally = json.loads(done.stdout)
    assert tally["wrong"] == []
    assert sum(tally["read"].values()) + sum(tally["refused"].values()) == ROUNDS
    for target in ("reply", "outline", "script", "notebook", "zip", "member", "folder", "rubric"):
        assert tally["refused"][target] > 0
        assert tally["read"].get(target, 0) > 0 or target == "zip"  # whose checksum is seldom right
