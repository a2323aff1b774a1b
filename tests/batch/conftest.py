"""A small course, a class for it, and a state of its own with a salt that is always the same."""

import pytest
from class_course import PARAMS, ROOT, SALT, SIZE

from grader.batch.classroom import grade_class, prepare
from grader.batch.journal import Order
from grader.gradebook import Attempt, Gradebook, file_url


@pytest.fixture
def course(monkeypatch, tmp_path):
    """Two exercises as copies, so that they can be changed."""
    root, state = tmp_path / "course", tmp_path / "state"
    for exercise in (PARAMS, SIZE):
        folder = root / "exercises" / exercise.name
        folder.mkdir(parents=True)
        for name in ("spec.py", "mistakes.py", "starter.py", "ko.po"):
            (folder / name).write_bytes((exercise / name).read_bytes())
    (root / "reference").mkdir()
    for path in (ROOT / "reference").glob("*.py"):
        (root / "reference" / path.name).write_bytes(path.read_bytes())
    (root / "rubric.yaml").write_text("cases: 5\n")
    state.mkdir(mode=0o700)
    (state / "salt").write_bytes(SALT)
    monkeypatch.setenv("GRADE_STATE", str(state))
    return root


@pytest.fixture
def state(course):
    return course.parent / "state"


@pytest.fixture
def a_class(tmp_path):
    """Writes a class: a file for each name."""

    def make(folder="class", **files):
        (tmp_path / folder).mkdir(exist_ok=True)
        for student, text in files.items():
            (tmp_path / folder / f"{student}.py").write_text(text)
        return tmp_path / folder

    return make


@pytest.fixture
def grade(course):
    """Grades a class; the serial engine needs no second process."""

    def run(folder, engine="serial", listen=lambda progress: None, **options):
        batch = prepare(Order(str(folder), str(course), engine=engine, **options))
        return grade_class(batch, listen)

    return run


@pytest.fixture
def recorded(state):
    def read(student):
        with Gradebook(file_url(state)).transaction() as entry:
            return entry.all(Attempt, student=student)

    return read


@pytest.fixture
def reasons():
    """By student: why it was graded in this run."""
    return lambda results: {line.student: line.reasons for line in results.students.lines}
