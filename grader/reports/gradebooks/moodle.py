"""The table that Moodle imports: who it is by ID number, user name or e-mail, then grade items."""

from __future__ import annotations

from grader.ledger import Ledger
from grader.reports._sheet import sheet
from grader.reports.gradebooks._columns import marks, names, titles

PERSON = ("First name", "Last name", "ID number", "Username", "Email address")


def render(ledger: Ledger, total: bool) -> str:
    rows = [
        [first, last, s.id, s.login, s.email, *marks(ledger, line, total)]
        for line in ledger.lines for s in [line.student] for last, first in [names(s)]
    ]  # fmt: skip
    return sheet([[*PERSON, *titles(ledger, total)], *rows])
