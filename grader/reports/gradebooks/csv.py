"""A table for spreadsheets: one line for each student."""

from __future__ import annotations

from grader.ledger import Ledger, Line
from grader.reports._sheet import sheet
from grader.reports.gradebooks._columns import marks, titles

PERSON = ("student", "name", "email", "section")


def render(ledger: Ledger, total: bool) -> str:
    header = [*PERSON, *titles(ledger, total), "passed", "attempts", "late", "waiting"]
    return sheet([header, *(_row(ledger, line, total) for line in ledger.lines)])


def _row(ledger: Ledger, line: Line, total: bool) -> list[str | float | None]:
    standings = [standing for tried in line.tried.values() for standing in tried.standings]
    late = sum(bool(tried.counts.lateness) for tried in line.tried.values())
    person = [getattr(line.student, name if name != "student" else "id") for name in PERSON]
    return [*person, *marks(ledger, line, total), "yes" if line.result.passed else "no", len(standings), late,
            len(line.waiting)]  # fmt: skip
