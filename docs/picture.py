"""Draws docs/assets/terminal.svg, the README's picture, from a real run: `python docs/picture.py`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUBMISSION = HERE.parent / "demo/submissions/daniel.py"
ARGUMENTS = ("check", "daniel.py")
COLOURS = {"31": "#f47067", "32": "#57ab5a", "33": "#daaa3f", "34": "#6cb6ff", "35": "#b083f0", "36": "#39c5cf"}
MOST_LINES, MOST_COLUMNS = 36, 118
LINE, CHARACTER, MARGIN = 18, 7.8, 16


def main() -> None:
    lines = coloured_run().splitlines()[:MOST_LINES]
    rows = [f"<text x='{MARGIN}' y='{MARGIN + LINE * (i + 1)}'>{spans(line)}</text>" for i, line in enumerate(lines)]
    width, height = MARGIN * 2 + CHARACTER * MOST_COLUMNS, MARGIN * 2 + LINE * (len(lines) + 1)
    (HERE / "assets/terminal.svg").write_text(
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{width:.0f}' height='{height}' role='img' "
        "aria-label='grade check in a terminal'>\n"
        "<rect width='100%' height='100%' rx='8' fill='#22272e'/>\n"
        "<g font-family='ui-monospace, Menlo, Consolas, monospace' font-size='13' fill='#cdd9e5' "
        "xml:space='preserve'>\n" + "\n".join(rows) + "\n</g>\n</svg>\n"
    )


def coloured_run() -> str:
    """What the command prints to a terminal; `script` gives it one."""
    command = " ".join((sys.executable, "-m", "grader", *ARGUMENTS))
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(HERE.parent), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["script", "-qec", command, "/dev/null"], cwd=SUBMISSION.parent, env=environment,
                          capture_output=True, text=True, check=False)  # fmt: skip
    return "$ grade " + " ".join(ARGUMENTS) + "\n\n" + done.stdout.replace("\r", "")


def spans(line: str) -> str:
    """Escape sequences as coloured spans."""
    out, style = [], ""
    for part in re.split(r"(\x1b\[[0-9;]*m)", line[: MOST_COLUMNS * 2]):
        if part.startswith("\x1b["):
            style = style_of(part[2:-1].split(";"))
        elif part:
            out.append(f"<tspan{style}>{escape(part[:MOST_COLUMNS])}</tspan>")
    return "".join(out)


def style_of(codes: list[str]) -> str:
    colour = next((f" fill='{COLOURS[code]}'" for code in codes if code in COLOURS), "")
    return colour + (" font-weight='bold'" if "1" in codes else "") + (" opacity='0.6'" if "2" in codes else "")


if __name__ == "__main__":
    main()
