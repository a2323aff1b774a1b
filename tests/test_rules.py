"""What rubric.yaml says about handing in: read, laid over one another, and refused with the line."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from grader.errors import RubricError
from grader.rubric import load_rubric
from grader.rules import Counts, Feedback, Late, Rules, Shown
from grader.times import moment

ROOT = Path(__file__).parent.parent
FULL = """\
attempts: 5
cooldown: 10 min
counts: last
timezone: Asia/Seoul
deadline: 2026-03-20 23:59
late: {grace: 5 min, per_day: 0.1, per_hour: 0.01, at_most: 0.5, cutoff: 1 w}
feedback:
  before: {visible: result, hidden: nothing, hint: false}
  after: {visible: all, hidden: result}
tracks:
  layers: {deadline: 2026-04-03, late: {per_day: 0.2}}
exercises:
  relu: {attempts: null, counts: best, late: {cutoff: null}}
  softmax: {deadline: null}
"""


def load(folder, text):
    (folder / "rubric.yaml").write_text(text)
    return load_rubric(folder / "rubric.yaml")


def refusal(folder, text):
    with pytest.raises(RubricError) as caught:
        load(folder, text)
    return str(caught.value).removeprefix(f"{folder}/")


def test_every_value_that_is_written_counts(tmp_path):
    found = load(tmp_path, FULL).rules("other", "shapes")
    assert found == Rules(
        5, timedelta(minutes=10), Counts.LAST, moment("2026-03-20 23:59", ZoneInfo("Asia/Seoul")),
        Late(timedelta(minutes=5), 0.1, 0.01, 0.5, timedelta(weeks=1)),
        Feedback(Shown.RESULT, Shown.NOTHING, False), Feedback(Shown.ALL, Shown.RESULT, False),
    )  # fmt: skip


def test_an_exercise_is_laid_over_its_track_and_that_over_the_course(tmp_path):
    read = load(tmp_path, FULL)
    relu, softmax = read.rules("relu", "layers"), read.rules("softmax", "shapes")
    assert relu.attempts is None and relu.counts is Counts.BEST
    assert relu.deadline == moment("2026-04-03", ZoneInfo("Asia/Seoul"))
    assert relu.late == Late(timedelta(minutes=5), 0.2, 0.01, 0.5, None)
    assert softmax.deadline is None and softmax.attempts == 5


def test_what_is_not_written_asks_nothing(tmp_path):
    assert load(tmp_path, "cases: 25\n").rules("relu", "layers") == Rules()


def test_the_shipped_rubric_writes_out_what_counts_anyway():
    assert load_rubric(ROOT / "rubric.yaml").rules("relu", "layers") == Rules()


def test_a_gradebook_may_be_named(tmp_path):
    assert load(tmp_path, "gradebook: postgresql+psycopg://kim@db/marks\n").gradebook == "postgresql+psycopg://kim@db/marks"
    assert load(tmp_path, "gradebook: null\n").gradebook is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("\ncooldown: 10", "rubric.yaml:2: cooldown: '10' is no span of time"),
        ("cooldown: [1]", "rubric.yaml:1: cooldown: expected a text, got a list"),
        ("counts: first", "counts: expected one of best, last, got 'first'"),
        ("timezone: Mars", "timezone: 'Mars' is no time zone"),
        ("deadline: soon", "deadline: 'soon' is no date and time"),
        ("timezone: Europe/Berlin\ndeadline: 2026-03-29 02:30", "rubric.yaml:2: deadline: '2026-03-29 02:30' does not exist"),
        ("late: {per_day: 2}", "late.per_day: expected a number from 0 to 1"),
        ("late: {per_week: 0.1}", "late.per_week: unknown key. Did you mean"),
        ("late: {grace: 2 h, cutoff: 1 h}", "late.cutoff: nothing is taken any more before the grace is over"),
        ("feedback: {hidden: all}", "feedback.hidden: unknown key"),
        ("feedback:\n  before:\n    hidden: all", "rubric.yaml:3: feedback.before.hidden: expected one of result, nothing, got 'all'"),
        ("feedback: {before: {hint: maybe}}", "feedback.before.hint: expected one of true, false"),
        ("exercises:\n  relu:\n    deadline: 2026-02-30", "rubric.yaml:3: exercises.relu.deadline: '2026-02-30' is no date"),
        ("tracks: {layers: {attempts: 0}}", "tracks.layers.attempts: expected a whole number from 1"),
        ("gradebook: [a]", "gradebook: expected a short text"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path, text, complaint):
    assert complaint in refusal(tmp_path, text)
