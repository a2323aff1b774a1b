"""The gradebook keeps what it was given: alone, beside other writers, and through sudden death."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from grader.errors import GraderFault
from grader.gradebook import SCHEMA_VERSION, Attempt, Gradebook, attempt_of, file_url
from grader.model import Graded, Hint, Receipt, Sentence, Status, Transcript, Verdict, Visibility

ONE = Attempt("a-1", "kim", "zero-pad", "2026-01-01T00:00:00.000Z", "ab" * 32, 15.0, 20.0, "failed", "pads_every_axis",
              {"grader": "0.1.0"}, "cd" * 32, "A", "r-1", "ef" * 32, [{"id": "law_1", "points": 2.0}])  # fmt: skip


@pytest.fixture
def book(tmp_path):
    return Gradebook(file_url(tmp_path / "state"))


def path_of(book):
    return book.url.removeprefix("sqlite:///")


def test_what_was_recorded_is_read_back(book):
    with book.transaction() as entry:
        entry.add([ONE])
    with Gradebook(book.url).transaction() as entry:
        assert entry.attempts("kim") == [ONE]


def test_attempts_are_counted_by_student_and_exercise(book):
    others = [replace(ONE, id="a-2"), replace(ONE, id="a-3", exercise="softmax"), replace(ONE, id="a-4", student="lee")]
    with book.transaction() as entry:
        entry.add([ONE, *others])
        assert entry.used("kim") == {"zero-pad": 2, "softmax": 1}
        assert entry.used("park") == {}


def test_an_error_within_a_transaction_leaves_no_trace(book):
    with pytest.raises(RuntimeError), book.transaction() as entry:
        entry.add([ONE])
        raise RuntimeError
    with book.transaction() as entry:
        assert entry.attempts("kim") == []


def test_the_book_and_its_folder_are_the_owners_alone(book):
    with book.transaction() as entry:
        entry.add([ONE])
    path = path_of(book)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(path)).st_mode) == 0o700


def test_the_book_is_written_ahead_and_flushed_at_every_commit(book):
    with book.transaction() as entry:
        found = {
            name: entry._connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2}


def test_a_book_knows_its_version_and_refuses_another(book):
    with book.transaction():
        pass
    with sqlite3.connect(path_of(book)) as connection:
        assert connection.execute("select value from meta where key = 'schema'").fetchall() == [(SCHEMA_VERSION,)]
        connection.execute("update meta set value = '99'")
    connection.close()
    with pytest.raises(GraderFault, match="schema version 99"), book.transaction():
        pass


def test_a_damaged_book_is_our_fault_in_one_sentence(tmp_path):
    (tmp_path / "gradebook.sqlite3").write_bytes(b"no database at all" * 100)
    with (
        pytest.raises(GraderFault, match="cannot be used .*Nothing was recorded"),
        Gradebook(file_url(tmp_path)).transaction(),
    ):
        pass


def test_a_book_that_cannot_be_made_is_our_fault_too(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(GraderFault, match="cannot be used .File exists"), Gradebook(file_url(tmp_path / "file")).transaction():
        pass


def test_a_row_is_made_from_a_transcript_and_keeps_what_a_student_may_not_see():
    message = Sentence("it raised {error}{where}", {"error": "nul \0", "where": ""})
    bad = Verdict("law_1@hidden", "law", Visibility.HIDDEN, Status.RAISED, 0.0, 2.0, message, "zero_pad(x, 1)")
    transcript = Transcript("zero-pad", "my.py", "native", (bad,), Hint("pads_every_axis", Sentence("All axes.")))
    receipt = Receipt("r-1", "kim", "my.py", "ab" * 32, "2026-01-01T00:00:00.000Z", (Graded("zero-pad", 0, 2, 0, 1, None),),
                      0.0, False, {"grader": "0.1.0"}, "cd" * 32, "A", "ef" * 32)  # fmt: skip
    row = attempt_of(receipt, transcript)
    assert (row.student, row.exercise, row.receipt, row.digest, row.mistake) == (
        "kim", "zero-pad", "r-1", "ef" * 32, "pads_every_axis")  # fmt: skip
    assert row.verdicts[0]["call"] == "zero_pad(x, 1)" and row.verdicts[0]["message"] == "it raised nul \ufffd"


# ---------------------------------------------------------------- several writers


def test_writers_wait_for_one_another_and_a_count_holds_until_the_commit(book):
    """Each allows itself a row only while there are fewer than five; none sees a count that another changes."""

    def write(number):
        with book.transaction() as entry:
            if entry.used("kim").get("zero-pad", 0) < 5:
                entry.add([replace(ONE, id=f"a-{number}")])

    threads = [threading.Thread(target=write, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with book.transaction() as entry:
        assert entry.used("kim") == {"zero-pad": 5}


WRITER = """
import sys, time
from dataclasses import replace
from grader.gradebook import Gradebook
from tests_one import ONE
book = Gradebook(sys.argv[1])
for number in range(10_000):
    with book.transaction() as entry:
        entry.add([replace(ONE, id=f"{sys.argv[2]}-{number}")])
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_what_was_committed_survives_a_kill_in_the_middle_of_writing(book, tmp_path):
    (tmp_path / "tests_one.py").write_text(f"from grader.gradebook import Attempt\nONE = {ONE!r}\n")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.getcwd(), *sys.path])}
    for round_ in range(3):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, book.url, str(round_)], stdout=subprocess.PIPE,
                                  text=True, env=environment)  # fmt: skip
        said = [next(writer.stdout) for _ in range(3 + 2 * round_)]
        writer.kill()
        writer.wait()
        writer.stdout.close()
        with book.transaction() as entry:
            kept = {attempt.id for attempt in entry.attempts("kim")}
        assert {f"{round_}-{line.strip()}" for line in said} <= kept
