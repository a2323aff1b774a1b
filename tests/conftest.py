"""What many tests share: a private cache and state, and one set of warm templates for each test process."""

from pathlib import Path

import pytest
from postgresql import new_database, programs, server
from salted import SALT

from grader.catalog import Course
from grader.exchange import SourceFile, Submission
from grader.gradebook import file_url
from grader.jobs import Grading
from grader.sandbox.templates import Templates

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session", autouse=True)
def private_folders(tmp_path_factory):
    """No test reads or writes the user's own cache or the course's own state."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADE_CACHE", str(tmp_path_factory.getbasetemp().parent / "cache"))
        patch.setenv("GRADE_STATE", str(tmp_path_factory.mktemp("state")))
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.delenv("GRADE_LANG", raising=False)
        yield


@pytest.fixture(scope="session")
def course(private_folders):
    return Course(ROOT)


@pytest.fixture(scope="session")
def templates():
    with Templates() as running:
        yield running


@pytest.fixture
def grading(course, templates):
    """A self-check over the repository's own course."""
    return Grading(course, templates)


@pytest.fixture
def submitted():
    """A submission of one script, or of a notebook's cells."""

    def make(*cells, name="my.py"):
        return Submission(name, (SourceFile(name, tuple(cells)),), "0" * 64)

    return make


@pytest.fixture(scope="session")
def postgresql_server():
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    with server() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """The address of a new gradebook, in each kind of database."""
    if request.param == "sqlite":
        return file_url(tmp_path / "state")
    return new_database(request.getfixturevalue("postgresql_server").folder)


@pytest.fixture
def state(monkeypatch, tmp_path):
    """A state folder of its own."""
    folder = tmp_path / "state"
    folder.mkdir(mode=0o700)
    (folder / "salt").write_bytes(SALT)
    monkeypatch.setenv("GRADE_STATE", str(folder))
    monkeypatch.setenv("GRADE_COURSE", str(ROOT))
    return folder


@pytest.fixture
def small_course(state, monkeypatch, tmp_path):
    """A small course with a rubric to be written."""
    root = tmp_path / "course"
    (root / "exercises").mkdir(parents=True)
    (root / "reference").symlink_to(ROOT / "reference")
    (root / "exercises/conv-params").symlink_to(ROOT / "exercises/conv-params")
    (root / "exercises/conv-output-size").symlink_to(ROOT / "exercises/conv-output-size")
    (root / "rubric.yaml").write_text("cases: 25\n")
    monkeypatch.setenv("GRADE_COURSE", str(root))
    return root
