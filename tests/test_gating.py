"""What counts: a right value first, and of visible answers only those that nobody need have looked up."""

from grader.gating import cannot_be_chance, gated
from grader.model import Status, Verdict, Visibility


def verdict(name, right, kind="oracle", points=2.0):
    visibility = Visibility.HIDDEN if name.endswith("@hidden") else Visibility.VISIBLE
    status = Status.PASSED if right else Status.FAILED
    return Verdict(name, kind, visibility, status, points if right else 0.0, points)


def earned(verdicts, looked_up=False, refused=()):
    return {v.check for v in gated(verdicts, refused, looked_up) if v.points}


TWINS = [verdict("a", True), verdict("a@hidden", True), verdict("b", True), verdict("b@hidden", False)]
EXAMPLE = verdict("example_1", True, "example", 1.0)


def test_without_a_right_value_nothing_counts():
    assert earned([EXAMPLE, verdict("a", True), verdict("a@hidden", False), verdict("law", True, "law")]) == set()
    assert earned([verdict("a", True), EXAMPLE], refused={"a"}) == set()


def test_a_visible_check_counts_though_its_twin_fails():
    assert earned([*TWINS, EXAMPLE]) == {"a", "a@hidden", "b", "example_1"}


def test_where_answers_were_looked_up_only_twins_count():
    assert earned([*TWINS, EXAMPLE], looked_up=True) == {"a", "a@hidden"}


def test_all_wrong_answers_among_the_hidden_ones_are_no_chance():
    assert [wrong for wrong in range(13) if cannot_be_chance(12, 12, wrong)] == list(range(6, 13))
    assert not any(cannot_be_chance(visible, visible, visible) for visible in (1, 2, 3))
