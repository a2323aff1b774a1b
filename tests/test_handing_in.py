"""Handing in by the rules of a course: deadlines, cool-down, extensions, our own faults, and grading again."""

import json
import re
from dataclasses import replace

import pytest
from click.testing import CliRunner

from grader import official
from grader.__main__ import cli
from grader.battery import PUBLIC
from grader.bookkeeping import Terms, extend_student, read_ledger
from grader.catalog import Course
from grader.errors import GraderFault, UsageError
from grader.gradebook import Attempt, Gradebook, HandIn, Kept, Regrade, file_url
from grader.gradebook.journal import first_break
from grader.gradebook.rows import RECEIVED, Event
from grader.kept_batteries import load_battery
from grader.model import Sentence, Status, Transcript, Verdict, Visibility
from grader.receipts import as_plain
from grader.regrading import Which, regrade
from grader.reports import formats, render
from grader.verifying import verify

PARAMS = "exercises/conv-params/solutions"


@pytest.fixture
def rubric(small_course):
    """Writes the rules of the course."""

    def write(text):
        (small_course / "rubric.yaml").write_text("timezone: Asia/Seoul\n" + text)

    write("")
    return write


@pytest.fixture
def right(small_course):
    return small_course / PARAMS / "formula.py"


@pytest.fixture
def wrong(small_course):
    return small_course / PARAMS / "wrong/one_bias.py"


@pytest.fixture
def book(state):
    return Gradebook(file_url(state))


def submit(path, received=None, **options):
    (outcome,) = official.submit(None, [str(path)], "kim", official.Official(received=received, **options))
    return outcome


def rows(book, row, **where):
    with book.transaction() as entry:
        return entry.all(row, **where)


def grade(*arguments):
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def mark():
    (line,) = read_ledger(None, None).lines
    return round(line.result.mark, 4)


# ---------------------------------------------------------------- deadlines


def test_lateness_is_on_the_receipt_and_an_extension_takes_it_off_the_mark_afterwards(rubric, right):
    rubric("deadline: 2026-03-20 23:59\nlate: {per_day: 0.1}\n")
    (graded,) = submit(right, "2026-03-22 10:00").receipts[0].exercises
    assert (graded.mark, graded.deduction, mark()) == (0.8, 0.2, 0.8)
    assert "late: -0.2 of the full mark" in grade("submit", right, "--student", "kim").output
    extend_student(None, "kim", Terms("conv-params", "2026-03-22", None, 0, "illness"), None)
    assert mark() == 1.0


def test_the_minute_of_the_deadline_is_in_time(rubric, right):
    rubric("deadline: 2026-03-20 23:59\nlate: {per_day: 0.1}\n")
    assert submit(right, "2026-03-20 23:59").receipts[0].mark == 1.0


def test_after_the_cut_off_nothing_is_graded_and_nothing_kept(rubric, right, book):
    rubric("deadline: 2026-03-20 23:59\nlate: {cutoff: 2 d}\n")
    outcome = submit(right, "2026-03-23 00:00")
    assert outcome.exit_code == 2 and rows(book, HandIn) == []
    assert "conv-params: handing in ended on 2026-03-22 23:59 Asia/Seoul" in outcome.problems[0].why


def test_an_extension_opens_what_was_cut_off(rubric, right):
    rubric("deadline: 2026-03-20 23:59\nlate: {cutoff: 0}\n")
    extend_student(None, "kim", Terms("shapes", None, "3 d", 0, ""), None)
    assert submit(right, "2026-03-23 00:00").receipts


def test_a_time_that_has_not_come_is_refused(rubric, right):
    with pytest.raises(UsageError, match="has not come yet"):
        submit(right, "2999-01-01")


# ---------------------------------------------------------------- attempts


def test_the_cool_down_is_waited_for(rubric, right, wrong, book):
    rubric("cooldown: 1 h\n")
    assert submit(wrong, "2026-03-20 10:00").receipts
    early = submit(right, "2026-03-20 10:30")
    assert "the next attempt is possible from 2026-03-20 11:00 Asia/Seoul on" in early.problems[0].why
    assert len(rows(book, HandIn)) == 1
    assert submit(right, "2026-03-20 11:00").receipts


def test_best_or_last_counts(rubric, right, wrong):
    submit(right, "2026-03-20 10:00")
    submit(wrong, "2026-03-20 11:00")
    assert mark() == 1.0
    rubric("counts: last\n")
    assert mark() < 0.5


def test_more_attempts_can_be_given(rubric, right, wrong):
    rubric("attempts: 1\n")
    submit(wrong)
    assert "no attempt is left" in submit(right).problems[0].why
    extend_student(None, "kim", Terms("", None, None, 1, ""), None)
    assert submit(right).receipts[0].exercises[0].attempts == 2


def test_the_same_file_is_one_attempt_unless_asked_otherwise(rubric, right, book):
    first, second, third = submit(right), submit(right), submit(right, again=True)
    assert second.receipts == first.receipts != third.receipts
    assert "no new attempt" in str(second.notes[0]) and not first.notes
    assert [a.number for a in rows(book, Attempt)] == [1, 2]


def test_the_receipt_that_comes_again_is_the_same_to_the_letter(rubric, right, book):
    (receipt,) = submit(right).receipts
    assert rows(book, HandIn)[0].receipt == json.loads(json.dumps(as_plain(receipt)))


# ---------------------------------------------------------------- feedback


def test_before_the_deadline_hidden_checks_may_be_kept_back_and_shown_after_it(rubric, wrong):
    rubric("feedback: {before: {hidden: nothing, visible: result}, after: {hidden: result, visible: all}}\ndeadline: 2999-01-01\n")
    before = submit(wrong).report.transcripts[0]
    assert {v.visibility for v in before.verdicts} == {Visibility.VISIBLE} and not any(v.call for v in before.verdicts)
    rubric("feedback: {before: {hidden: nothing, visible: result}, after: {hidden: result, visible: all}}\ndeadline: 2020-01-01\n")
    said = grade("gradebook", "show", "kim", "--feedback").output
    assert "conv_params(3, 3, 10)" in said and "it fails on inputs that are not shown" not in said.partition("conv-params\n")[0]


KEPT_BACK = "feedback: {before: {hidden: nothing}, after: {hidden: result}}\ndeadline: "
VARIES = r'[0-9a-f]{32,}|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z?|2026[^"<]*Z|"(?:seconds|execution_time)": [\d.e-]+|attempt(?:": | )\d|time="[\d.]+"'
SLIPS = """
seen = {seen}
def conv_params(f, n_c_prev, n_c, bias=True):
    if f < 1 or n_c_prev < 1 or n_c < 1:
        raise ValueError
    slips = n_c_prev % 5 == 0 and (f, n_c_prev, n_c, bias) not in seen
    return n_c * (f * f * n_c_prev + bool(bias)) + slips
"""


def visible_inputs(course, tmp_path):
    loaded = Course(course).load("conv-params").exercise
    calls = [call.inputs for cases in load_battery(loaded, PUBLIC, 25, tmp_path, "").values() for case in cases for call in case.calls]
    return {(given["f"], given["n_c_prev"], given["n_c"], given.get("bias", True)) for given in calls}


def test_a_mark_that_would_tell_of_checks_not_shown_is_told_with_them(rubric, wrong, book, tmp_path, state):
    rubric(KEPT_BACK + "2999-01-01\n")
    before = submit(wrong).receipts[0]
    assert (before.mark, before.passed, before.exercises[0].score, before.exercises[0].mark) == (None, None, None, None)
    assert before.digest and before.seal and before.exercises[0].attempt == 1
    rubric(KEPT_BACK + "2020-01-01\n")
    after = submit(wrong).receipts[0]
    assert (after.id, after.sha256, after.submitted_at) == (before.id, before.sha256, before.submitted_at)
    assert after.mark is not None and as_plain(after) == rows(book, HandIn)[0].receipt
    assert not {before.digest, before.seal, *before.fields.values()} & {after.digest, after.seal, after.fields["mark"], after.fields["exercises"]}
    for receipt in (before, after):
        (tmp_path / "mine.json").write_text(json.dumps(as_plain(receipt)))
        assert verify(str(tmp_path / "mine.json"))[0].is_genuine


def test_a_receipt_without_its_mark_is_held_against_the_gradebook_too(rubric, wrong, tmp_path):
    rubric(KEPT_BACK + "2999-01-01\n")
    plain = as_plain(submit(wrong).receipts[0])
    (tmp_path / "mine.json").write_text(json.dumps({**plain, "submitted_at": "2020-01-01T00:00:00.000Z"}))
    (found,) = verify(str(tmp_path / "mine.json"))
    assert "submitted_at" in found.changed and not found.is_genuine


def test_no_report_and_no_exit_code_tells_what_is_kept_back(rubric, book, small_course, tmp_path):
    """A solution that hidden checks alone refuse looks like one that is right."""
    rubric(KEPT_BACK + "2999-01-01\n")
    file, seen, told = tmp_path / "my.py", visible_inputs(small_course, tmp_path / "batteries"), []
    for text in (SLIPS.replace("% 5 ==", "% 5 == 9 =="), SLIPS):
        file.write_text(text.format(seen=seen))
        outcome = submit(file)
        told.append([outcome.exit_code, *(re.sub(VARIES, "", render(outcome, format_, None)) for format_ in formats())])
    assert [attempt.status for attempt in rows(book, Attempt)] == ["passed", "failed"]
    assert told[0] == told[1] and told[0][0] == 0


@pytest.mark.parametrize(("lang", "words"), [("en", "the mark is not told yet"), ("ko", "성적은 아직 공개되지 않습니다")])
def test_both_languages_say_that_the_mark_is_kept_back(rubric, wrong, lang, words):
    rubric(KEPT_BACK + "2999-01-01\n")
    said = grade("submit", wrong, "--student", "kim", "--lang", lang).output
    assert words in said and "–/40.5" in said


# ---------------------------------------------------------------- our own faults


def broken(grading, submission, only=()):
    bad = Verdict("all", "oracle", Visibility.VISIBLE, Status.BROKEN, 0.0, 0.0, Sentence("the template died"))
    return [Transcript("conv-params", "my.py", "native", (bad,))]


def test_a_fault_of_ours_is_queued_and_graded_later_with_its_own_time(rubric, right, book, monkeypatch):
    rubric("attempts: 1\ndeadline: 2026-03-20 23:59\nlate: {per_day: 0.1}\n")
    with monkeypatch.context() as patch:
        patch.setattr(official, "grade_submission", broken)
        outcome = submit(right, "2026-03-20 23:00")
    (waiting,) = rows(book, HandIn)
    assert outcome.exit_code == 3 and "waits in the gradebook" in str(outcome.notes[0])
    assert (waiting.state, waiting.why, rows(book, Attempt)) == (RECEIVED, "the template died", [])
    done = regrade(None, Which(queued=True))
    (receipt,) = done.recorded
    assert (receipt.id, receipt.submitted_at, receipt.mark) == (waiting.id, waiting.received_at, 1.0)


def test_what_waited_is_recorded_although_the_attempts_were_used_up_meanwhile(rubric, right, wrong, book, monkeypatch):
    """It was admitted in its own time; that we failed is not the student's fault."""
    rubric("attempts: 1\n")
    with monkeypatch.context() as patch:
        patch.setattr(official, "grade_submission", broken)
        submit(right, "2026-03-20 10:00")
    submit(wrong, "2026-03-20 11:00")
    assert regrade(None, Which()).recorded[0].mark == 1.0
    assert [a.submitted_at[11:13] for a in rows(book, Attempt)] == ["02", "01"] and mark() == 1.0


def test_the_file_that_waits_is_taken_up_by_handing_it_in_again(rubric, right, book, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(official, "grade_submission", broken)
        submit(right, "2026-03-20 23:00")
    (receipt,) = submit(right).receipts
    assert receipt.submitted_at == "2026-03-20T14:00:59.000Z" and len(rows(book, HandIn)) == 1


def test_a_grader_that_dies_leaves_the_hand_in_waiting(rubric, right, book, monkeypatch):
    def dies(grading, submission, only=()):
        raise GraderFault("no worker came up")

    monkeypatch.setattr(official, "grade_submission", dies)
    with pytest.raises(GraderFault):
        submit(right)
    assert [h.why for h in rows(book, HandIn)] == ["no worker came up"]


def test_what_we_could_grade_is_recorded_although_another_exercise_broke(rubric, small_course, book, monkeypatch, tmp_path):
    real = official.grade_submission

    def half(grading, submission, only=()):
        found = real(grading, submission, only)
        bad = broken(grading, submission)[0].verdicts
        return [replace(t, verdicts=bad) if t.exercise == "conv-output-size" else t for t in found]

    both = tmp_path / "both.py"
    both.write_text("".join((small_course / f"exercises/{name}/solutions/formula.py").read_text() + "\n\n"
                            for name in ("conv-params", "conv-output-size")))  # fmt: skip
    with monkeypatch.context() as patch:
        patch.setattr(official, "grade_submission", half)
        assert [g.exercise for g in submit(both).receipts[0].exercises] == ["conv-params"]
    assert [h.exercises for h in rows(book, HandIn, state=RECEIVED)] == [["conv-output-size"]]
    assert [g.exercise for g in regrade(None, Which(queued=True)).recorded[0].exercises] == ["conv-output-size"]
    assert {a.exercise for a in rows(book, Attempt)} == {"conv-params", "conv-output-size"}


# ---------------------------------------------------------------- grading again


def test_nothing_is_graded_again_until_something_changed(rubric, wrong):
    submit(wrong)
    assert regrade(None, Which()).looked_at == 0
    assert regrade(None, Which(everything=True)).looked_at == 1


def test_a_changed_exercise_is_graded_again_with_a_table_of_changed_marks(rubric, right, wrong, small_course, book):
    """Its points change here; the specification itself is part of the same hash."""
    for path in (right, wrong):
        submit(path, "2026-03-20 10:00")
    before = rows(book, Attempt)
    rubric("points: {example: 100}\n")
    dry = regrade(None, Which(dry_run=True))
    assert rows(book, Attempt) == before and len(dry.changed) == 2
    said = grade("gradebook", "regrade").output
    after = rows(book, Attempt)
    assert "2 attempts graded again, 2 changed" in said and f"{after[1].score:g}/{after[1].max_score:g}" in said
    assert [(a.id, a.number, a.submitted_at) for a in after] == [(a.id, a.number, a.submitted_at) for a in before]
    assert [r.before["score"] for r in rows(book, Regrade)] == [a.score for a in before]
    assert grade("gradebook", "audit").exit_code == 0


def test_the_content_hash_follows_the_specification(small_course):
    from grader.catalog import Course
    from grader.content import content_of

    spec = (small_course / "exercises/conv-params/spec.py").read_text()
    (small_course / "exercises/conv-params").unlink()
    (small_course / "exercises/conv-params").mkdir()
    (small_course / "exercises/conv-params/spec.py").write_text(spec)
    first = content_of(Course(small_course), "conv-params")
    (small_course / "exercises/conv-params/spec.py").write_text(spec + "\n# changed\n")
    assert content_of(Course(small_course), "conv-params") != first


def test_a_file_that_was_not_kept_keeps_its_mark(rubric, right, book):
    submit(right)
    with book.transaction() as entry:
        entry.remove(entry.all(Kept)[0])
    done = grade("gradebook", "regrade", "--all")
    assert done.exit_code == 1 and "was not kept, so it cannot be graded again" in done.output
    assert mark() == 1.0


# ---------------------------------------------------------------- the journal


def test_the_journal_tells_all_and_a_changed_mark_is_found(rubric, wrong, book):
    submit(wrong)
    assert [event.what for event in rows(book, Event)] == ["received", "recorded"]
    with book.transaction() as entry:
        (attempt,) = entry.all(Attempt)
        entry.change(replace(attempt, score=attempt.max_score))
    done = grade("gradebook", "audit", "--lang", "ko")
    assert done.exit_code == 1 and "점수가 접수증과 다릅니다" in done.output and "검사 점수의 합과 다릅니다" in done.output


@pytest.mark.parametrize("harm", ["change", "remove"])
def test_a_journal_that_was_tampered_with_is_found(rubric, right, book, harm):
    submit(right)
    extend_student(None, "kim", Terms("", None, "1 h", 0, ""), None)
    with book.transaction() as entry:
        second = entry.all(Event)[1]
        (entry.remove if harm == "remove" else lambda event: entry.change(replace(event, actor="nobody")))(second)
    assert first_break(rows(book, Event)) == 2
    assert "the journal was changed at line 2" in grade("gradebook", "audit").output


def test_an_attempt_that_was_deleted_is_missed(rubric, right, wrong, book):
    submit(wrong)
    submit(right)
    with book.transaction() as entry:
        entry.remove(entry.all(Attempt)[0])
    said = grade("gradebook", "audit").output
    assert "is gone" in said and "an attempt of kim at conv-params before number 2 is missing" in said
