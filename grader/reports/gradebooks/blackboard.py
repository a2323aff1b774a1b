"""The table that Blackboard imports: every cell in quotes, the user name as the key, points possible in the titles."""

from __future__ import annotations

from grader.ledger import Ledger
from grader.reports._sheet import sheet
from grader.reports.gradebooks._columns import FULL, marks, names, titles

PERSON = ("Last Name", "First Name", "Username", "Student ID")


def render(ledger: Ledger, total: bool) -> str:
    columns = [f"{title} [Total Pts: {FULL} Score]" for title in titles(ledger, total)]
    rows = [
        [last, first, s.login or s.id, s.id, *marks(ledger, line, total)]
        for line in ledger.lines for s in [line.student] for last, first in [names(s)]
    ]  # fmt: skip
    return sheet([[*PERSON, *columns], *rows], quoted=True)
