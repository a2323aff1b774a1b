"""`pytest --grade-submissions DIR`: every check of every submission is a test item, with the verdict of `grade check`.

For people whose CI is pytest. The submissions are read as `grade batch` reads them and graded in confined workers;
pytest itself never imports, collects or configures itself from a file under DIR.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from grader.model import Transcript, Verdict

OPTION = "--grade-submissions"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("grade", "grading of coursework")
    group.addoption(OPTION, metavar="DIR", help="Show each check of each submission in this folder or zip as a test.")
    group.addoption("--grade-course", metavar="COURSE", help="The course to grade by (default: as for `grade check`).")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> None:
    """Before pytest would run a conftest.py: one that a student handed in must not be."""
    folder = _folder(early_config)
    if folder is not None and not folder.exists():
        _refuse(f"{OPTION}: there is no {folder}")
    if folder is not None and (folder / "conftest.py").exists():
        _refuse(f"{folder / 'conftest.py'}: pytest would run this file of a submission. Remove it.")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What is handed in is graded, never imported, whatever its name is."""
    folder = _folder(config)
    return True if folder is not None and collection_path.resolve().is_relative_to(folder) else None


def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    folder = _folder(config)
    if folder is not None:
        items += _items(session, folder, config.getoption("--grade-course"))


class HandedIn(pytest.Collector):
    """One submission; its items are made from its transcripts."""

    def collect(self) -> list[pytest.Item]:
        return []


class Unreadable(pytest.Item):
    """A submission that could not be graded."""

    def __init__(self, why: str, **others: Any) -> None:
        super().__init__(**others)
        self.why = why

    def runtest(self) -> None:
        pytest.fail(self.why, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.nodeid


class CheckItem(pytest.Item):
    """One check, judged already: it passes, fails, is skipped where it was not checked, or errs by our own fault."""

    def __init__(self, verdict: Verdict, told: str, **others: Any) -> None:
        super().__init__(**others)
        self.verdict = verdict
        self.told = told
        self.user_properties += [("points", verdict.points), ("max_points", verdict.max_points)]

    def setup(self) -> None:
        from grader.errors import GraderFault
        from grader.model import Status

        if self.verdict.status is Status.BROKEN:
            raise GraderFault(self.told)
        if self.verdict.status in (Status.UNCHECKED, Status.SKIPPED):
            pytest.skip(self.told)

    def runtest(self) -> None:
        from grader.model import Status

        if self.verdict.status is not Status.PASSED:
            pytest.fail(self.told, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.nodeid


def _items(session: pytest.Session, folder: Path, course: str | None) -> Iterator[pytest.Item]:
    from grader.errors import GradeError
    from grader.service import check_class

    try:
        for label, outcome in check_class(course, folder):
            parent = HandedIn.from_parent(session, name=label, nodeid=f"{folder.name}/{label}")
            yield from (Unreadable.from_parent(parent, name="read", why=p.why) for p in outcome.problems)
            yield from (item for t in outcome.report.transcripts for item in _checks(parent, t, outcome.report.course))
    except GradeError as error:
        raise pytest.UsageError(str(error)) from None


def _checks(parent: HandedIn, transcript: Transcript, course: str) -> Iterator[pytest.Item]:
    from grader.reports._verdict import told

    for verdict in transcript.verdicts:
        name = f"{transcript.exercise}::{verdict.check}"
        yield CheckItem.from_parent(parent, name=name, verdict=verdict, told=told(transcript, verdict, course))


def _folder(config: pytest.Config) -> Path | None:
    given = config.known_args_namespace.__dict__.get("grade_submissions")
    return Path(given).resolve() if given else None


def _refuse(why: str) -> None:
    """pytest speaks English, and so do we to it."""
    raise pytest.UsageError(why)
