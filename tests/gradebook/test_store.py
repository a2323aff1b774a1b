"""The gradebook keeps what it was given, in both databases: alone, beside other writers, and through sudden death."""

import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from grader.errors import CannotCheck, GraderFault, UsageError
from grader.gradebook import Attempt, Gradebook, HandIn, file_url, gradebook_url
from grader.gradebook.rows import attempt_of
from grader.gradebook.urls import read_url
from grader.model import Graded, Hint, Receipt, Sentence, Status, Transcript, Verdict, Visibility

ONE = Attempt("a-1", "kim", "zero-pad", 1, "2026-01-01T00:00:00.000Z", "ab" * 32, 15.0, 20.0, "failed",
              "pads_every_axis", {"grader": "0.1.0"}, "cd" * 32, "A", "r-1", "ef" * 32,
              [{"id": "law_1", "points": 2.0}], [], "12" * 32)  # fmt: skip
HANDED_IN = HandIn("r-1", "kim", "ab" * 32, "my.py", ["zero-pad"], "2026-01-01T00:00:00.000Z", receipt={"mark": 0.75})


@pytest.fixture
def book(url):
    return Gradebook(url)


@pytest.fixture
def file(tmp_path):
    """A gradebook in a file."""
    return Gradebook(file_url(tmp_path / "state"))


def path_of(book):
    return book.url.removeprefix("sqlite:///")


def another(number, **changes):
    """Another attempt that is like ONE."""
    return replace(ONE, id=f"a-{number}", number=number, receipt=f"r-{number}", **changes)


def test_what_was_recorded_is_read_back(book):
    with book.transaction() as entry:
        entry.add([ONE])
        entry.add([HANDED_IN])
    with Gradebook(book.url).transaction() as entry:
        assert entry.all(Attempt, student="kim") == [ONE]
        assert entry.one(HandIn, "r-1") == HANDED_IN
        assert entry.one(HandIn, "r-2") is None


def test_a_row_takes_the_place_of_the_one_with_its_key(book):
    with book.transaction() as entry:
        entry.put(HANDED_IN)
        entry.put(replace(HANDED_IN, why="the template died"))
        assert [handin.why for handin in entry.all(HandIn)] == ["the template died"]
        entry.remove(HANDED_IN)
        assert entry.all(HandIn) == [] and entry.change(HANDED_IN) == 0


def test_rows_come_in_their_order_and_the_last_is_found(book):
    with book.transaction() as entry:
        entry.add([another(2), another(3), ONE])
        assert [row.number for row in entry.all(Attempt)] == [1, 2, 3]
        assert entry.last(Attempt, student="kim").number == 3
        assert entry.last(Attempt, student="lee") is None


def test_marks_are_read_without_the_checks_that_make_them(book):
    with book.transaction() as entry:
        entry.add([replace(ONE, feedback=[{"id": "law_1"}])])
        assert entry.marks(student="kim") == [replace(ONE, verdicts=(), feedback=())]
        assert entry.marks(student="lee") == []


def test_a_large_gradebook_is_read_a_few_rows_at_a_time(book):
    with book.transaction() as entry:
        entry.add([another(number) for number in range(1, 251)])
        rows = entry.each(Attempt)
        assert next(rows).number == 1 and [row.number for row in rows] == list(range(2, 251))


def test_attempts_are_counted_by_student_and_exercise(book):
    others = [another(2), another(3, exercise="softmax"), another(4, student="lee")]
    with book.transaction() as entry:
        entry.add([ONE, replace(others[0]), replace(others[1], number=1), replace(others[2], number=1)])
        assert entry.used("kim") == {"zero-pad": 2, "softmax": 1}
        assert entry.used("park") == {}


@pytest.mark.parametrize("twice", [replace(ONE, id="a-2", number=2), replace(ONE, id="a-2", receipt="r-2")])
def test_the_database_itself_refuses_the_same_attempt_twice(book, twice):
    """One hand-in has one attempt at an exercise, and one number is given once."""
    with pytest.raises(GraderFault, match="(?i)unique.*Nothing was recorded"), book.transaction() as entry:
        entry.add([ONE])
        entry.add([twice])
    with book.transaction() as entry:
        assert entry.all(Attempt) == []


def test_an_error_within_a_transaction_leaves_no_trace(book):
    with pytest.raises(RuntimeError), book.transaction() as entry:
        entry.add([ONE])
        raise RuntimeError
    with book.transaction() as entry:
        assert entry.all(Attempt) == []


def test_the_book_and_its_folder_are_the_owners_alone(file):
    with file.transaction() as entry:
        entry.add([ONE])
    path = path_of(file)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode) == 0o700


def test_a_file_is_written_ahead_and_flushed_at_every_commit(file):
    with file.transaction() as entry:
        found = {
            name: entry._connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2}


def test_a_damaged_book_is_our_fault_in_one_sentence(tmp_path):
    (tmp_path / "gradebook.sqlite3").write_bytes(b"no database at all" * 100)
    with (
        pytest.raises(GraderFault, match="cannot be used .*Nothing was recorded"),
        Gradebook(file_url(tmp_path)).transaction(),
    ):
        pass


def test_a_server_that_is_not_there_is_our_fault_too(tmp_path):
    gone = Gradebook(f"postgresql+psycopg://grader:secret@/x?host={tmp_path}")
    with pytest.raises(GraderFault, match="cannot be used .*Nothing was recorded") as caught, gone.transaction():
        pass
    assert "secret" not in str(caught.value)


def test_a_book_that_cannot_be_made_is_our_fault_too(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(GraderFault, match="cannot be used .File exists"), Gradebook(file_url(tmp_path / "file")).transaction():
        pass


def test_a_row_is_made_from_a_transcript_and_keeps_what_a_student_may_not_see():
    message = Sentence("it raised {error}{where}", {"error": "nul \0 \ud800", "where": ""})
    bad = Verdict("law_1@hidden", "law", Visibility.HIDDEN, Status.RAISED, 0.0, 2.0, message, "zero_pad(x, 1)")
    transcript = Transcript("zero-pad", "my.py", "native", (bad,), Hint("pads_every_axis", Sentence("All axes.")))
    receipt = Receipt("r-1", "kim", "my.py", "ab" * 32, "2026-01-01T00:00:00.000Z", (Graded("zero-pad", 0, 2, 0, 1, None),),
                      0.0, False, {"grader": "0.1.0"}, "cd" * 32, "A", digest="ef" * 32)  # fmt: skip
    shown = replace(transcript, verdicts=(replace(bad, message=None, call=""),))
    row = attempt_of(receipt, transcript, 3, "12" * 32, shown)
    assert (row.student, row.exercise, row.receipt, row.digest, row.mistake) == (
        "kim", "zero-pad", "r-1", "ef" * 32, "pads_every_axis")  # fmt: skip
    assert (row.number, row.content, row.feedback[0]["call"]) == (3, "12" * 32, "")
    assert row.verdicts[0]["call"] == "zero_pad(x, 1)" and row.verdicts[0]["message"] == "it raised nul \ufffd ?"


# ---------------------------------------------------------------- where it is


def test_the_command_line_comes_before_the_variable_and_that_before_the_rubric(monkeypatch, tmp_path):
    monkeypatch.delenv("GRADE_GRADEBOOK", raising=False)
    assert gradebook_url(None, None, tmp_path) == f"sqlite:///{tmp_path}/gradebook.sqlite3"
    assert gradebook_url(None, "postgresql://db/x", tmp_path) == "postgresql://db/x"
    monkeypatch.setenv("GRADE_GRADEBOOK", "/srv/marks.db")
    assert gradebook_url(None, "postgresql://db/x", tmp_path) == "sqlite:////srv/marks.db"
    assert gradebook_url("postgresql://db/y", None, tmp_path) == "postgresql://db/y"


def test_a_server_is_spoken_to_by_the_driver_that_we_ship():
    assert read_url("postgresql://db/x").drivername == "postgresql+psycopg"


@pytest.mark.parametrize("address", ["mysql://db/x", "sqlite://", "postgresql://db:port/x", "nonsense"])
def test_an_address_that_is_none_of_ours_is_refused(address):
    with pytest.raises(UsageError, match="gradebook"), Gradebook(address).transaction():
        pass


def test_a_driver_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(CannotCheck, match=r"pip install 'convgrade\[postgres\]'"), Gradebook("postgresql://db/x").transaction():
        pass


# ---------------------------------------------------------------- several writers


def test_writers_wait_for_one_another_and_a_count_holds_until_the_commit(book):
    """Each allows itself a row only while there are fewer than five; none sees a count that another changes."""

    def write(number):
        with book.transaction() as entry:
            used = entry.used("kim").get("zero-pad", 0)
            if used < 5:
                entry.add([replace(ONE, id=f"a-{number}", receipt=f"r-{number}", number=used + 1)])

    threads = [threading.Thread(target=write, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with book.transaction() as entry:
        assert entry.used("kim") == {"zero-pad": 5}


WRITERS = """
import os, sys
from dataclasses import replace
from grader.gradebook import Gradebook
from tests_one import ONE

def write(book, name):
    for number in range(10_000):
        with book.transaction() as entry:
            used = entry.used("kim").get("zero-pad", 0)
            row = f"{name}-{number}"
            entry.add([replace(ONE, id=row, receipt=row, number=used + 1)])
        os.write(1, f"{row}\\n".encode())

for name in range(8):
    if os.fork() == 0:
        os.write(1, f"pid {os.getpid()}\\n".encode())
        write(Gradebook(sys.argv[1]), name)
for name in range(8):
    os.wait()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_eight_writers_that_are_killed_lose_nothing_and_record_nothing_twice(book, tmp_path):
    """Whatever was said to be recorded is there, once, and the numbers have no gap."""
    (tmp_path / "tests_one.py").write_text(f"from grader.gradebook import Attempt\nONE = {ONE!r}\n")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.getcwd(), *sys.path])}
    running = subprocess.Popen([sys.executable, "-c", WRITERS, book.url], stdout=subprocess.PIPE, text=True,
                               env=environment)  # fmt: skip
    said = [next(running.stdout) for _ in range(40)]
    chance = random.Random(1)
    for line in [line for line in said if line.startswith("pid")]:
        time.sleep(chance.random() / 10)
        os.kill(int(line.split()[1]), signal.SIGKILL)
    said += running.communicate()[0].splitlines()
    told = {line.strip() for line in said if not line.startswith("pid")}
    with book.transaction() as entry:
        kept = entry.all(Attempt, student="kim")
    assert told <= {attempt.id for attempt in kept} and len({name.split("-")[0] for name in told}) > 1
    assert [attempt.number for attempt in kept] == list(range(1, len(kept) + 1))
    assert len(kept) <= len(told) + 8, "what is there was said, but for the last words of each"
