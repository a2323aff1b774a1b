"""The memory of a template and of a worker: what is shared, and what each of them has to itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from overhead import SOLUTIONS
from submissions import ROOT

from grader.sandbox.session import Session
from grader.sandbox.templates import Template, Templates, WorkerLimits
from grader.submission import read_submission

LOADED = {"python": "conv-output-size", "numpy": "conv-forward", "torch": "lenet5"}
FIELDS = ("Rss", "Pss", "Private_Clean", "Private_Dirty")


@dataclass(frozen=True)
class Memory:
    """Bytes of one process: resident, its share of what is shared, and what would be free without it."""

    rss: int
    pss: int
    uss: int


def memories() -> Iterator[tuple[str, Memory | None]]:
    """By name; None where the kernel does not let us look."""
    for needs, exercise in LOADED.items():
        with Templates() as templates:
            template = templates.get(needs)
            submission = read_submission(ROOT / "exercises" / exercise / "solutions" / f"{SOLUTIONS[exercise]}.py")
            with Session(template, submission, WorkerLimits()) as session:
                session.outline()
                found = _processes(template)
                yield f"template, {needs}", _memory(found[0])
                yield f"worker, {needs}", _memory(found[1]) if len(found) > 1 else None


def _processes(template: Template) -> list[int]:
    """The template and its oldest child, which holds the submission; the other waits for the next one."""
    process = psutil.Process(template._process.pid)
    while template.bubblewrap and process.name() == "bwrap":
        process = process.children()[0]
    return [process.pid, *sorted(child.pid for child in process.children())]


def pss_of(pid: int) -> int:
    """Its share of what processes share; 0 for one that has ended or may not be looked at."""
    found = _memory(pid)
    return found.pss if found is not None else 0


def _memory(pid: int) -> Memory | None:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return None
    rows = (line.split() for line in text.splitlines()[1:])
    size = {name.rstrip(":"): int(count) << 10 for name, count, *_ in rows}
    if not size:  # a process that has ended and was not waited for yet
        return None
    rss, pss, clean, dirty = (size[name] for name in FIELDS)
    return Memory(rss, pss, clean + dirty)


