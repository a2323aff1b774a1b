"""Official grading: what counts, what is recorded, what is refused, and what stays hidden."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from salted import SALT

from grader import jobs, official
from grader.__main__ import cli
from grader.battery import PUBLIC
from grader.catalog import Course
from grader.errors import CannotCheck, RubricError
from grader.gradebook import Attempt, Gradebook, HandIn, file_url
from grader.kept_batteries import load_battery
from grader.model import Sentence, Status, Transcript, Verdict, Visibility
from grader.receipts import digest_of
from grader.redaction import redacted
from grader.salt import commitment, secret_salt, secret_seed

ROOT = Path(__file__).resolve().parents[1]
PARAMS = ROOT / "exercises/conv-params"
RIGHT, WRONG, STARTER = PARAMS / "solutions/formula.py", PARAMS / "solutions/wrong/one_bias.py", PARAMS / "starter.py"
TELLTALE = """
seen = []
def conv_params(f, n_c_prev, n_c, bias=True):
    seen.append((f, n_c_prev, n_c))
    if len(seen) < 12:
        return 0
    raise ValueError("I saw " + repr(seen[-12:]))
"""


def submit(path, student="kim", url=None, **options):
    (outcome,) = official.submit(None, [str(path)], student, official.Official(**options), url=url)
    return outcome


def recorded(state, student="kim"):
    with Gradebook(file_url(state)).transaction() as entry:
        return entry.all(Attempt, student=student)


def command(*arguments):
    return CliRunner().invoke(cli, ["submit", *map(str, arguments)])


# ---------------------------------------------------------------- the record


def test_a_right_solution_earns_everything_and_a_receipt(state):
    outcome = submit(RIGHT)
    (receipt,), (row,) = outcome.receipts, recorded(state)
    assert outcome.exit_code == 0 and receipt.mark == 1.0 and receipt.passed
    assert (row.exercise, row.status, row.score, row.max_score) == ("conv-params", "passed", 40.5, 40.5)
    assert (row.receipt, row.digest, row.submitted_at) == (receipt.id, receipt.digest, receipt.submitted_at)
    assert {v["visibility"] for v in row.verdicts} == {"visible", "hidden"}


def test_the_receipt_commits_to_the_submission_and_to_the_salt(state):
    import hashlib

    (receipt,) = submit(RIGHT).receipts
    assert receipt.sha256 == hashlib.sha256(RIGHT.read_bytes()).hexdigest()
    assert receipt.salt == commitment(SALT) and SALT.hex() not in repr(receipt)


def test_a_wrong_solution_is_recorded_with_its_mistake(state):
    outcome = submit(WRONG)
    (row,) = recorded(state)
    assert outcome.exit_code == 1 and row.mistake == "has_one_bias_in_all" and row.status == "failed"
    assert not outcome.receipts[0].passed


def test_attempts_are_numbered_for_each_student(state):
    numbers = [submit(path, student).receipts[0].exercises[0].attempt
               for path, student in ((WRONG, "kim"), (RIGHT, "kim"), (RIGHT, "lee"))]  # fmt: skip
    assert numbers == [1, 2, 1]


def test_what_was_not_started_costs_no_attempt(state):
    outcome = submit(STARTER)
    assert outcome.receipts == () and recorded(state) == [] and outcome.exit_code == 1


def test_what_cannot_be_read_is_a_problem_and_no_attempt(state, tmp_path):
    outcome = submit(tmp_path / "nowhere.py")
    assert outcome.exit_code == 2 and outcome.problems and recorded(state) == []


def test_our_own_fault_costs_no_attempt(state, monkeypatch):
    def broken(grading, submission, only=()):
        bad = Verdict("all", "oracle", Visibility.VISIBLE, Status.BROKEN, 0.0, 0.0, Sentence("the template died"))
        return [Transcript("conv-params", "my.py", "native", (bad,))]

    monkeypatch.setattr(official, "grade_submission", broken)
    outcome = submit(RIGHT)
    assert outcome.exit_code == 3 and outcome.receipts == () and recorded(state) == []


def test_what_could_not_be_checked_costs_no_attempt(state, monkeypatch):
    def unchecked(grading, submission, only=()):
        verdict = Verdict("all", "oracle", Visibility.VISIBLE, Status.UNCHECKED, 0.0, 0.0, Sentence("needs PyTorch"))
        return [Transcript("conv-params", "my.py", "native", (verdict,))]

    monkeypatch.setattr(official, "grade_submission", unchecked)
    outcome = submit(RIGHT)
    assert outcome.exit_code == 4 and outcome.receipts == () and recorded(state) == []


def test_the_book_can_be_another_database(state, tmp_path):
    submit(RIGHT, url=f"sqlite:///{tmp_path / 'elsewhere.db'}")
    with Gradebook(f"sqlite:///{tmp_path / 'elsewhere.db'}").transaction() as entry:
        assert len(entry.all(Attempt)) == 1
    assert not (state / "gradebook.sqlite3").exists()


# ---------------------------------------------------------------- the rubric's rules


def test_the_rubric_decides_what_passes(small_course, state):
    assert not submit(WRONG).receipts[0].passed
    (small_course / "rubric.yaml").write_text("pass_mark: 0.3\n")
    assert submit(WRONG, again=True).receipts[0].passed


def test_the_mark_is_weighted(small_course, state, tmp_path):
    both = tmp_path / "both.py"
    both.write_text(WRONG.read_text() + "\n\n" + (ROOT / "exercises/conv-output-size/solutions/formula.py").read_text())
    (small_course / "rubric.yaml").write_text("exercises:\n  conv-params: {weight: 0}\n")
    (receipt,) = submit(both).receipts
    assert len(receipt.exercises) == 2 and receipt.mark == 1.0


def test_hidden_checks_may_count_for_less(small_course, state):
    (small_course / "rubric.yaml").write_text("hidden_factor: 0\n")
    assert submit(RIGHT).receipts[0].exercises[0].max_score == 24.5


def test_when_the_attempts_are_used_up_nothing_is_graded(small_course, state, monkeypatch):
    (small_course / "rubric.yaml").write_text("attempts: 1\n")
    assert submit(WRONG).receipts[0].exercises[0].attempts == 1
    monkeypatch.setattr(official, "grade_submission", None)
    outcome = submit(RIGHT)
    assert outcome.exit_code == 2 and len(recorded(state)) == 1
    assert "conv-params: no attempt is left, so nothing of this submission was graded" in outcome.problems[0].why


def test_an_attempt_that_was_used_up_meanwhile_is_not_recorded(small_course, state, monkeypatch):
    """Two submissions are admitted together; the second to arrive finds that no attempt is left."""
    (small_course / "rubric.yaml").write_text("attempts: 1\n")
    grade_submission = official.grade_submission

    def slowly(grading, submission, only=()):
        monkeypatch.setattr(official, "grade_submission", grade_submission)
        assert submit(WRONG).receipts
        return grade_submission(grading, submission, only)

    monkeypatch.setattr(official, "grade_submission", slowly)
    outcome = submit(RIGHT)
    assert outcome.receipts == () and "no attempt is left" in outcome.problems[0].why and len(recorded(state)) == 1


def test_a_rubric_that_names_what_is_not_there_is_refused_with_its_line(small_course, state):
    (small_course / "rubric.yaml").write_text("cases: 25\nexercises:\n  conv-parms: {weight: 2}\n")
    with pytest.raises(RubricError, match=r"rubric.yaml:3: .*Did you mean 'conv-params'"):
        submit(RIGHT)


# ---------------------------------------------------------------- confinement


def test_without_a_wall_nothing_is_graded(state, monkeypatch):
    monkeypatch.setenv("GRADE_WITHOUT", "seccomp")
    monkeypatch.setattr(official, "grade_submission", None)
    with pytest.raises(CannotCheck, match="this machine gives D.*grade doctor.*--unconfined"):
        submit(RIGHT)
    assert recorded(state) == []


def test_without_a_wall_the_command_exits_with_four(state, monkeypatch):
    monkeypatch.setenv("GRADE_WITHOUT", "seccomp")
    assert command(RIGHT, "--student", "kim").exit_code == 4


def test_without_a_wall_and_with_consent_the_report_says_so(state, monkeypatch):
    monkeypatch.setenv("GRADE_WITHOUT", "seccomp")
    done = command(RIGHT, "--student", "kim", "--unconfined")
    assert done.exit_code == 0 and "Confinement level D: hostile code is not contained" in done.output
    assert recorded(state)[0].level == "D"


def test_a_wall_that_falls_while_grading_is_noticed(state, monkeypatch):
    grade_submission = official.grade_submission

    def unwalled(grading, submission, only=()):
        found = grade_submission(grading, submission, only)
        jobs.note_layers(grading, {"seccomp": False})
        return found

    monkeypatch.setattr(official, "grade_submission", unwalled)
    with pytest.raises(CannotCheck):
        submit(RIGHT)
    assert recorded(state) == []


# ---------------------------------------------------------------- what stays hidden


def test_a_hidden_check_shows_its_sentence_and_nothing_else(state):
    for format_ in ("text", "json"):
        done = command(WRONG, "--student", "kim", "--format", format_)
        assert "it is exact however large" in done.output or "The number is exact however large it is" in done.output
    checks = json.loads(done.output)["results"][0]["checks"]
    hidden = [check for check in checks if check["visibility"] == "hidden" and check["status"] == "failed"]
    assert hidden and all(check["text"] and not check["call"] for check in hidden)
    assert {check["message"] for check in hidden} == {"it fails on inputs that are not shown"}


def test_a_visible_check_shows_all(state):
    checks = json.loads(command(WRONG, "--student", "kim", "--format", "json").output)["results"][0]["checks"]
    (example,) = [check for check in checks if check["id"] == "example_1"]
    assert (
        example["message"] == "conv_params(...) is 271, but should be 280"
        and example["call"] == "conv_params(3, 3, 10)"
    )


def large_inputs(seed):
    """What the battery of a seed asks, apart from small numbers: those a shrunk call may hold by chance."""
    found = Course(ROOT)
    loaded = found.load("conv-params")
    battery = load_battery(loaded.exercise, seed, found.rubric.cases, found.cache, loaded.sources)
    calls = [call.inputs for cases in battery.values() for case in cases for call in case.calls]
    return {f"({i['f']}, {i['n_c_prev']}, {i['n_c']}" for i in calls if min(i["f"], i["n_c_prev"], i["n_c"]) > 3}


def test_a_submission_cannot_carry_hidden_inputs_into_a_visible_message(state, tmp_path):
    (tmp_path / "telltale.py").write_text(TELLTALE)
    done = command(tmp_path / "telltale.py", "--student", "kim", "--format", "json")
    hidden = large_inputs(secret_seed(SALT)) - large_inputs(PUBLIC)
    assert hidden and "I saw" in done.output
    assert not [inputs for inputs in hidden if inputs in done.output]
    assert any(inputs in json.dumps(recorded(state)[0].verdicts) for inputs in hidden), "the teacher sees them"


def test_without_a_rehearsal_no_value_is_shown():
    message = Sentence("it raised {error}", {"error": "I saw it"})
    slow = Verdict(
        "b", "law", Visibility.VISIBLE, Status.TIMEOUT, 0.0, 1.0, Sentence("it did not come back within the time limit")
    )
    bad = Verdict("a", "law", Visibility.VISIBLE, Status.RAISED, 0.0, 1.0, message, "f(1)", (message,))
    first, second = redacted(Transcript("x", "my.py", "native", (bad, slow))).verdicts
    assert str(first.message) == "it fails: `grade check` shows how" and first.call == "" and first.notes == ()
    assert second.message == slow.message


def test_a_rehearsal_that_went_otherwise_is_not_shown():
    bad = Verdict("a", "law", Visibility.VISIBLE, Status.FAILED, 0.0, 1.0, Sentence("{got}", {"got": "secret"}), "f(1)")
    passed = replace(bad, status=Status.PASSED, message=None, call="")
    one, other = (Transcript("x", "my.py", "native", (verdict,)) for verdict in (bad, passed))
    assert redacted(one, other).verdicts[0].call == ""


# ---------------------------------------------------------------- the command


def test_every_file_has_its_own_receipt(state):
    done = command(RIGHT, WRONG, "--student", "kim")
    assert done.exit_code == 1 and done.output.count("recorded. Keep it.") == 2 and len(recorded(state)) == 2


def test_results_and_receipts_are_one_document_for_tools(state, tmp_path):
    plain = json.loads(command(RIGHT, tmp_path / "nowhere.py", "--student", "kim", "--format", "json").output)
    assert len(plain["results"]) == len(plain["receipts"]) == len(plain["problems"]) == 1
    assert plain["provenance"]["seed"] == commitment(SALT)


def test_the_receipt_is_written_where_it_is_asked_for_and_never_over_another(state, tmp_path):
    for path in (WRONG, RIGHT):
        command(path, "--student", "kim", "--receipt", tmp_path / "receipts.jsonl")
    first, second = map(json.loads, (tmp_path / "receipts.jsonl").read_text().splitlines())
    assert [row.receipt for row in recorded(state)] == [first["id"], second["id"]]
    assert digest_of(first) == first["digest"] != second["digest"]


def test_a_receipt_that_cannot_be_written_is_refused_before_grading(state, tmp_path):
    done = command(RIGHT, "--student", "kim", "--receipt", tmp_path / "no" / "folder")
    assert done.exit_code == 2 and "no receipt can be written there" in done.stderr and recorded(state) == []


def test_a_state_folder_that_cannot_be_made_is_reported(state, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GRADE_STATE", str(tmp_path / "file" / "state"))
    done = command(RIGHT, "--student", "kim")
    assert done.exit_code == 2 and "Set GRADE_STATE to a folder of your own." in done.stderr


def test_nothing_recorded_is_said(state):
    assert "Nothing was recorded, and no attempt used up." in command(STARTER, "--student", "kim").output


def test_a_self_check_records_nothing(state):
    CliRunner().invoke(cli, ["check", str(RIGHT)])
    assert not (state / "gradebook.sqlite3").exists()


# ---------------------------------------------------------------- sudden death and crowds


def start_submit(student, path=RIGHT, *options):
    command = [sys.executable, "-m", "grader", "submit", str(path), "--student", student, *options]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_an_attempt_is_kept_when_the_grader_is_killed_as_its_receipt_appears(state):
    running = start_submit("kim")
    line = next(line for line in running.stdout if line.startswith("Receipt "))
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    assert [row.receipt for row in recorded(state)] == [line.split()[1].rstrip(":")]


def moments():
    """When to kill, in seconds: a few moments, or as many as GRADE_KILLS says, over the whole time of a grading."""
    chance = random.Random(1)
    return [chance.uniform(0, 2.5) for _ in range(int(os.environ.get("GRADE_KILLS", 0)))] or [0.8, 1.1, 1.4]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_grader_that_is_killed_again_and_again_records_its_hand_in_once_and_at_its_first_time(state):
    for seconds in moments():
        running = start_submit("kim")
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(seconds)
        running.kill()
        running.communicate()
        with Gradebook(file_url(state)).transaction() as entry:
            first = [handin.received_at for handin in entry.all(HandIn)]
        assert len(first) <= 1
    (receipt,) = submit(RIGHT).receipts
    assert [row.receipt for row in recorded(state)] == [receipt.id]
    assert first in ([], [receipt.submitted_at])


def test_eight_graders_that_make_the_salt_together_use_one(monkeypatch, tmp_path):
    monkeypatch.setenv("GRADE_STATE", str(tmp_path / "fresh"))
    with ThreadPoolExecutor(8) as pool:
        salts = set(pool.map(lambda _: secret_salt(Course(ROOT)), range(8)))
    assert len(salts) == 1 and len(salts.pop()) == 16


def test_eight_graders_at_once_lose_nothing_and_record_nothing_twice(state, url, tmp_path):
    """Four files, each handed in twice at the same moment: four attempts, and whoever asks has the receipt."""
    for number in range(4):
        (tmp_path / f"{number}.py").write_text(f"{RIGHT.read_text()}# {number}\n")
    running = [start_submit("kim", tmp_path / f"{number % 4}.py", "--gradebook", url) for number in range(8)]
    said = [process.communicate()[0] for process in running]
    with Gradebook(url).transaction() as entry:
        rows = entry.all(Attempt)
    assert [process.returncode for process in running] == [0] * 8
    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert all(sum(row.receipt in text for text in said) == 2 for row in rows)
