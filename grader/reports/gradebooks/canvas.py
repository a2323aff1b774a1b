"""The table that Canvas imports: its own columns first, then assignments with their points possible."""

from __future__ import annotations

from grader.ledger import Ledger
from grader.reports._sheet import sheet
from grader.reports.gradebooks._columns import FULL, marks, titles

PERSON = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")


def render(ledger: Ledger, total: bool) -> str:
    columns = titles(ledger, total)
    possible: list[str | float | None] = ["    Points Possible", *[""] * (len(PERSON) - 1), *[FULL] * len(columns)]
    rows = [
        [s.name or s.id, s.platform_id, s.id, s.login, s.section, *marks(ledger, line, total)]
        for line in ledger.lines for s in [line.student]
    ]  # fmt: skip
    return sheet([[*PERSON, *columns], possible, *rows])
