"""`make bench`: how fast the grader is, as ratios within one run. `--quick` takes fewer rounds and submissions.

Every number is taken in turns with what it is compared with. The table shows the median, the quiet tenth of the
rounds, and the processor time: on a busy machine the last two are the ones to trust.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import commands
import overhead
import results
from measure import interleaved
from results import Row, Section, ratio_row
from submissions import make_course, write_submissions
from suites import Suites, one_submission
from wide import dask, floor, memory_table, networks_table, peer_rows, protocol_table, scale_table

CASES = 100
OWN_MS = {"lenet5": 30.0}  # and 20 for the others


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer rounds, fewer submissions")
    parser.add_argument("--only", choices=tuple(SECTIONS), action="append", metavar="PART",
                        help=f"just this part, which may be said again: {', '.join(SECTIONS)}")  # fmt: skip
    parser.add_argument("--dry", action="store_true", help="leave RESULTS.md as it is")
    options = parser.parse_args()
    parts = options.only or [*SECTIONS]
    if len(parts) == 1:
        _measure(parts[0], options.quick, options.dry)
        return
    flags = [f"--{name}" for name in ("quick", "dry") if getattr(options, name)]
    for part in parts:  # each in a process of its own: a process can hold the reference of one course alone
        subprocess.run([sys.executable, __file__, "--only", part, *flags], check=True)


def _measure(part: str, quick: bool, dry: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        section = {part: SECTIONS[part](Path(folder) / part, quick)}
    print(results.text(section), end="\n\n", flush=True)
    if not dry:
        results.write(section, quick)


def waiting(folder: Path, quick: bool) -> list[Row]:
    folder.mkdir()
    tasks = commands.tasks(folder)
    tasks["formula, warm"](), tasks["layer, warm"]()
    timings = interleaved(tasks, 5 if quick else 15)
    return [ratio_row(f"grade {name}", timings[name], timings[commands.base_of(name)], commands.base_of(name), aim)
            for name, aim in commands.AIMS.items()]  # fmt: skip


def single(folder: Path, quick: bool) -> list[Row]:
    suites = Suites(make_course(folder / "course", CASES), folder)
    submission = write_submissions(folder / "submissions", 1)[0]
    timings = one_submission(suites, submission, 1 if quick else 3)
    rows = [results.speed_up_row("one submission, right", timings["ours"], timings["pytest"])]
    plain = make_course(folder / "plain", 25)
    for cases, course in ((CASES, suites.course), (25, plain)):
        for (name, _), (calls, judged, bare) in overhead.overheads(course, folder / "cache", 3 if quick else 9).items():
            aim = OWN_MS.get(name, 20.0)
            rows.append(results.own_row(f"{name}, {cases} cases ({calls} calls)", judged, bare, aim))
    return rows


SECTIONS: dict[str, Callable[[Path, bool], Section]] = {
    "a": waiting, "b": single, "peers": peer_rows, "scale": scale_table, "floor": floor, "dask": dask,
    "protocol": protocol_table, "memory": memory_table, "networks": networks_table,
}  # fmt: skip

if __name__ == "__main__":
    main()
