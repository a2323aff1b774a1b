"""What is counted over a class."""

from grader.classes import ClassResults, StudentResult, exercises_of, failing_checks, misconceptions
from grader.model import Hint, Outcome, Provenance, Report, Sentence, Status, Transcript, Verdict, Visibility

ORIGIN = Provenance({}, "public", {}, "A")
HINT = Hint("pads_every_axis", Sentence("All axes."))


def verdict(check, status):
    return Verdict(check, "oracle", Visibility.VISIBLE, status, 0.0, 1.0, text=f"what {check} asks")


def student(name, *verdicts, exercise="zero-pad", hint=None):
    report = Report((Transcript(exercise, "my.py", "native", verdicts, hint),), ORIGIN)
    return StudentResult(name, Outcome(report), 0.5)


def a_class(*students):
    return ClassResults("Week 1", students, ORIGIN)


def test_checks_are_counted_with_the_most_failed_first():
    first = student("a", verdict("x", Status.FAILED), verdict("y", Status.RAISED))
    second = student("b", verdict("x", Status.PASSED), verdict("y", Status.TIMEOUT))
    counted = [(c.check, c.failed, c.judged, c.text) for c in failing_checks(a_class(first, second))]
    assert counted == [("y", 2, 2, "what y asks"), ("x", 1, 2, "what x asks")]


def test_what_was_not_started_or_broken_by_us_counts_neither_way():
    idle = student("a", verdict("x", Status.MISSING), verdict("y", Status.BROKEN), verdict("z", Status.UNCHECKED))
    wrong = student("b", verdict("x", Status.FAILED))
    (only,) = failing_checks(a_class(idle, wrong))
    assert (only.check, only.failed, only.judged) == ("x", 1, 1)


def test_the_same_check_of_two_exercises_is_two_checks():
    both = student("a", verdict("x", Status.FAILED)), student("b", verdict("x", Status.FAILED), exercise="relu")
    assert {count.exercise for count in failing_checks(a_class(*both))} == {"zero-pad", "relu"}


def test_misconceptions_name_who_has_them():
    have = [student(name, verdict("x", Status.FAILED), hint=HINT) for name in ("a", "b")]
    (found,) = misconceptions(a_class(*have, student("c", verdict("x", Status.PASSED))))
    assert (found.hint.mistake, found.students) == ("pads_every_axis", ("a", "b"))


def test_exercises_come_in_the_order_of_the_submissions():
    assert exercises_of(a_class(student("a"), student("b", exercise="relu"), student("c"))) == ("zero-pad", "relu")
