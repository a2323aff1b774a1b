"""Make docs/redteam.md of what runs of the hostile suite recorded: `python tests/hostile/table.py RECORD.json ...`."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "redteam.md"
INTRODUCTION = """# What the red team got

Made by `make redteam`, which attacks this grader in official grading with every submission of `tests/hostile`, in several
settings; `python tests/hostile/table.py` writes this page from what the runs recorded. The levels are those of
[SECURITY.md](../SECURITY.md).

- **Points gained**: what an attack earned, in any setting; each of them computes nothing that is right.
- **Secrets read**: planted ones (a file beside the course, an environment variable, another submission, the salt) that
  appear in any output, and everything that the attack itself says to have reached.
- **Harm done**: a verdict later than the limit plus 2 s, a process, file or connection left, the grader's memory grown by
  256 MB, a report that does something to its reader, or an honest submission that is graded otherwise afterwards.
"""
FAULTS = """
`make redteam` also kills worker, template and grader at random moments of 500 gradings (no mark may change, nothing be
recorded twice or lost, no process stay), and breaks 200,000 frames, submissions and rubrics byte by byte (each must be
read, or refused by name, in bounded memory and time).
"""


def main() -> None:
    records = [json.loads(Path(name).read_text()) for name in sys.argv[1:]]
    PAGE.write_text("\n".join([INTRODUCTION, *by_family(records), "", *by_setting(records), FAULTS.rstrip(), ""]))


def by_family(records: list[dict]) -> list[str]:
    """Attacks are counted once; what they gained is summed over the settings."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0])
    for record in records:
        for family, *gained in record["attacks"]:
            counted = [1 if record is records[0] else 0, *gained]
            sums[family] = [a + b for a, b in zip(sums[family], counted, strict=True)]
    rows = [[family, *(f"{n:g}" for n in sums[family])] for family in sorted(sums)]
    total = ["**all**", *(f"{sum(own[i] for own in sums.values()):g}" for i in range(4))]
    return table(["family", "attacks tried", "points gained", "secrets read", "harm done"], [*rows, total])


def by_setting(records: list[dict]) -> list[str]:
    rows = [
        [record["user"], record["python"], record["level"], str(len(record["attacks"])),
         *(f"{sum(own[i] for own in record['attacks']):g}" for i in (1, 2, 3)),
         f"{record['honest'][0]} of {record['honest'][1]}"]
        for record in records
    ]  # fmt: skip
    return table(["as", "Python", "level", "attacks tried", "points gained", "secrets read", "harm done",
                  "honest submissions that kept full marks"], rows)  # fmt: skip


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] + ["--:"] * (len(head) - 1), *rows)]


if __name__ == "__main__":
    main()
