"""Runs what the tutorials show, and writes what came out into them: `python docs/transcripts.py [--check] [--quick]`.

In a page, a block marked `console` holds commands behind `$ ` and their output. `<!-- file: NAME -->` above another
block writes it to NAME first, and `<!-- slow -->` above a block keeps it out of a --quick run. Each page runs in an
empty folder of its own with a state of its own. What differs from run to run, such as receipts, is not compared.
With --check nothing is written; the exit code is 1 if an output is not what the page shows.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
BLOCK = re.compile(
    r"(?:<!-- (?P<mark>file: (?P<file>\S+)|slow) -->\n)?```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.M | re.S
)
COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n)*)", re.M)
VARYING = (
    (r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "<id>"),
    (r"\b[0-9a-f]{64}\b", "<digest>"),
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?( UTC)?", "<time>"),
    (r"grader-[\d.]+ .*", "<versions>"),
    (r"confinement level [A-D]", "<level>"),
    (r"\b\d+(\.\d+)? (m?s|seconds?)\b", "<seconds>"),
    (r"\d+ of \d+ right", "<so many> right"),  # exercises are added
    (r"(?<=  )\d+\.\d\d$", "<seconds>"),
    (r"[ \t]+$", ""),
)


@dataclass(frozen=True)
class Shell:
    """An empty folder in which `grade` is this grader."""

    root: Path

    def run(self, command: str) -> str:
        done = subprocess.run(["bash", "-c", command], cwd=self.root / "work", env=self._environment(), text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)  # fmt: skip
        return done.stdout.replace(str(self.root / "work"), "~")

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GRADE_", "LC_", "LANG"))}
        path = f"{self.root / 'bin'}:{kept['PATH']}"
        return {**kept, "PATH": path, "PYTHONPATH": str(HERE.parent), "LC_ALL": "C.UTF-8",
                "GRADE_STATE": str(self.root / "state"), "COLUMNS": "110"}  # fmt: skip


def rerun(text: str, quick: bool = False) -> str:
    """The page with the outputs of now, where they differ in more than what varies."""
    with tempfile.TemporaryDirectory() as folder:
        shell = _shell(Path(folder))
        return BLOCK.sub(lambda block: _block(shell, block, quick), text)


def _shell(root: Path) -> Shell:
    for name in ("bin", "work"):
        (root / name).mkdir()
    grade = root / "bin" / "grade"
    grade.write_text(f'#!/bin/sh\nexec {sys.executable} -m grader "$@"\n')
    grade.chmod(0o755)
    return Shell(root)


def _block(shell: Shell, block: re.Match[str], quick: bool) -> str:
    if block["file"]:
        path = shell.root / "work" / block["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block["body"], "utf-8")
    if block["kind"] != "console" or (quick and block["mark"] == "slow"):
        return block[0]
    outputs = COMMAND.sub(lambda shown: _command(shell, shown), block["body"])
    return block[0].replace(block["body"], outputs.rstrip("\n") + "\n")


def _command(shell: Shell, shown: re.Match[str]) -> str:
    lines = [line.rstrip() for line in shell.run(shown["command"]).strip("\n").splitlines()]
    output = "".join(f"{line}\n" for line in lines)
    same = settled(output) == settled(shown["output"].rstrip("\n") + "\n" * bool(shown["output"].strip()))
    return shown[0] if same else f"$ {shown['command']}\n{output}\n"


def settled(output: str) -> str:
    """An output without what differs from run to run."""
    for pattern, name in VARYING:
        output = re.sub(pattern, name, output, flags=re.M)
    return output


def pages() -> Iterator[Path]:
    yield from sorted((HERE / "tutorial").glob("*.md"))


def main() -> int:
    """Exit code 0: the outputs are true, or were written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if an output is another now")
    parser.add_argument("--quick", action="store_true", help="leave out what is marked as slow")
    asked = parser.parse_args()
    stale = 0
    for page in pages():
        text = page.read_text("utf-8")
        now = rerun(text, asked.quick)
        stale += now != text
        if not asked.check:
            page.write_text(now, "utf-8")
    return int(asked.check and stale > 0)


if __name__ == "__main__":
    sys.exit(main())
