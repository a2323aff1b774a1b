"""The rubric: every mistake in it is named with its line, and the mark follows its weights exactly."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.errors import GraderFault, RubricError
from grader.marks import Score, grade, score
from grader.model import Status, Verdict, Visibility
from grader.rubric import DEFAULT_POINTS, Limits, Rubric, check_names, load_rubric
from grader.rules import Rules

ROOT = Path(__file__).parent.parent
FULL = """\
course: 합성곱 신경망
points: {law: 3, hygiene: 0}
hidden_factor: 0.5
pass_mark: 0.75
cases: 40
limits: {seconds: 30, memory_mb: 256}
attempts: 5
tracks:
  shapes: {weight: 1}
  layers: {weight: 2}
exercises:
  conv-forward:
    weight: 2
    limits: {call_seconds: 4}
    attempts: null
  zero-pad: {weight: 1e-1}
"""


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "rubric.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def load(folder: Path, text: str | bytes) -> Rubric:
    return load_rubric(write(folder, text))


def refusal(folder: Path, text: str | bytes) -> str:
    with pytest.raises(RubricError) as caught:
        load(folder, text)
    return str(caught.value).removeprefix(f"{folder}/")


def rubric(**weights: float) -> Rubric:
    return Rubric(tracks=weights)


def verdict(status: Status, points: float, max_points: float) -> Verdict:
    return Verdict("a check", "law", Visibility.VISIBLE, status, points, max_points)


def test_every_value_that_is_written_counts(tmp_path: Path) -> None:
    read = load(tmp_path, FULL)
    assert (read.course, read.pass_mark, read.cases) == ("합성곱 신경망", 0.75, 40)
    assert read.points_for("law", Visibility.VISIBLE) == 3
    assert read.points_for("law", Visibility.HIDDEN) == 1.5
    assert read.points_for("oracle", Visibility.VISIBLE) == 2
    assert read.limits("zero-pad") == Limits(2, 30, 256, 2048, 64)
    assert read.limits("conv-forward") == Limits(4, 30, 256, 2048, 64)
    attempts = [read.rules(exercise, "layers").attempts for exercise in ("zero-pad", "conv-forward", "other")]
    assert attempts == [5, None, 5]
    assert read.weight("conv-forward", "layers") == 4
    assert read.weight("zero-pad", "shapes") == 0.1
    assert read.weight("other", "nowhere") == 1


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "exercises:\ntracks:\npoints:\n", "\ufeff{}"])
def test_what_is_not_written_has_its_default(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text) == Rubric()
    assert Rubric().points == DEFAULT_POINTS and Rubric().limits("any") == Limits() and Rubric().rules("any", "layers") == Rules()


def test_the_rubric_of_this_course_names_what_is_there_and_says_the_defaults() -> None:
    ours = load_rubric(ROOT / "rubric.yaml")
    check_names(ours, [path.name for path in (ROOT / "exercises").iterdir()], ours.tracks)
    assert (ours.points, ours.other, ours.pass_mark) == (Rubric().points, Rubric().other, 0.6)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("course: x\npoints:\n  example: 1\n  law: x\n", ":4: points.law: expected a number >= 0, got 'x'. Write"),
        ("points: {law: -1}", ":1: points.law: expected a number >= 0, got '-1'"),
        ("points: {law: .nan}", "got '.nan'"),
        ("points: {law: .inf}", "got '.inf'"),
        ("points: {law: 1e999}", "got '1e999'"),
        ("points: {law: '1'}", "points.law: expected a number >= 0, got '1'"),
        ("points: {law: yes}", "got 'yes'"),
        ("points: {law: 1:30}", "got '1:30'"),
        ("points: {law: }", "got nothing"),
        ("points: {law: [1]}", "got a list"),
        ("points: {law: {a: 1}}", "got a mapping"),
        ("points: {law: !!python/object:os.system 1}", "points.law: expected a number"),
        ("points: {laws: 1}", ":1: points.laws: unknown key. Did you mean 'law'?"),
        ("\npionts: {}", ":2: pionts: unknown key. Did you mean 'points'?"),
        ("zzzzzzzz: 1", "unknown key. Use one of: attempts, cases, cooldown, counts, course,"),
        ("other: 1", "other: unknown key"),
        ("points: 3", ":1: points: expected keys with values, got '3'"),
        ("[a, b]", ":1: expected keys with values, got a list"),
        ("cases: 1\ncases: 2", ":2: cases: comes twice"),
        ("exercises:\n  a: {weight: 1}\n\n  a: {weight: 2}", ":4: exercises.a: comes twice"),
        ("exercises:\n  a:\n    wieght: 1", ":3: exercises.a.wieght: unknown key. Did you mean 'weight'?"),
        ("exercises: {a: {weight: -1}}", "exercises.a.weight: expected a number >= 0"),
        ("exercises: {a: {attempts: 0}}", "exercises.a.attempts: expected a whole number from 1"),
        ("exercises: {a: 2}", "exercises.a: expected keys with values, got '2'"),
        ("tracks: {a: {limits: {}}}", "tracks.a.limits: unknown key"),
        ("pass_mark: 60", "pass_mark: expected a number from 0 to 1, got '60'"),
        ("cases: 2.5", "cases: expected a whole number from 1 to 10000, got '2.5'"),
        ("cases: 0", "got '0'"),
        ("cases: 010000000000000000", "cases: expected a whole number"),
        ("cases: " + "9" * 5000, "cases: expected a whole number"),
        ("limits: {seconds: 0}", "limits.seconds: expected a number from 0.01"),
        ("limits: {memory_mb: 1.5}", "limits.memory_mb: expected a whole number"),
        ("limits:\n  call_seconds: 11", ":1: limits: one call may take 11 s, but all together 10 s"),
        ("limits: {seconds: 20}\nexercises: {a: {limits: {seconds: 1}}}", ":2: exercises.a.limits: one call may"),
        ("course: [a]", "course: expected a short text on one line, got a list"),
        ("course: ''", "course: expected a short text"),
        ('course: "a\\eb"', "course: expected a short text"),
        ("a: &x [1]\nb: *x", ":2: *x: aliases are not read here. Write the value out."),
        ("? [a]\n: 1", ":1: expected a name of letters, digits"),
        ('"\\e[31m": 1', "expected a name of letters, digits"),
        ("<<: {cases: 1}", "expected a name of letters"),
        ("[" * 2000, ":1: nests deeper than 10 levels"),
        ("a:\n  b\n c: [", " is not YAML: "),
        ("cases: 1\n--- \ncases: 2", " is not YAML: "),
        ("cases: @", ":1: is not YAML: "),
        ("cases: 1\n\x01", ":2: holds a character that YAML does not allow"),
        (b"cases: 1\n\n\xff", ":3: is not UTF-8 text"),
        (b"#" * 200_000, ": is larger than 128 KiB"),
    ],
)
def test_a_mistake_in_the_rubric_is_named_with_its_line(tmp_path: Path, text: str | bytes, says: str) -> None:
    message = refusal(tmp_path, text)
    assert message.startswith("rubric.yaml:")
    assert says in message


def test_a_billion_laughs_are_refused_at_the_first(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert ":2: *a0: aliases are not read here" in refusal(tmp_path, "\n".join(lines))


def test_a_missing_rubric_says_what_to_do(tmp_path: Path) -> None:
    for path in (tmp_path / "rubric.yaml", tmp_path, tmp_path / "a\0b"):
        with pytest.raises(RubricError, match=r"(no such file|cannot be read).*\. [A-Z]"):
            load_rubric(path)


def test_an_unknown_kind_of_check_suggests_the_nearest() -> None:
    with pytest.raises(RubricError, match="no points for the kind 'laws'. Did you mean 'law'"):
        Rubric().points_for("laws", Visibility.VISIBLE)


def test_a_rubric_that_names_what_the_course_lacks_is_refused_with_its_line(tmp_path: Path) -> None:
    read = load(tmp_path, FULL)
    check_names(read, ["conv-forward", "zero-pad", "more"], ["shapes", "layers"])
    with pytest.raises(RubricError, match=r"yaml:12: exercises.conv-forward: .* Did you mean 'conv-forwards'\?"):
        check_names(read, ["conv-forwards", "zero-pad"], ["shapes", "layers"])
    with pytest.raises(RubricError, match=r"yaml:10: tracks.layers: the course has no such track. Use one of: shapes"):
        check_names(read, ["conv-forward", "zero-pad"], ["shapes"])


def test_a_broken_check_costs_nothing_and_an_unchecked_one_neither_earns_nor_costs() -> None:
    verdicts = [
        verdict(Status.PASSED, 2, 2),
        verdict(Status.FAILED, 0, 1),
        verdict(Status.BROKEN, 0, 4),
        verdict(Status.SKIPPED, 0, 4),
        verdict(Status.UNCHECKED, 0, 1),
    ]
    assert score(verdicts) == (2, 3)
    assert score([]) == (0, 0)


def test_the_mark_weighs_exercises_within_tracks_and_then_the_tracks(tmp_path: Path) -> None:
    read = load(tmp_path, "tracks: {b: {weight: 3}}\nexercises: {x: {weight: 2}}\npass_mark: 0.7")
    got = grade(read, [("x", "a", 3, 4), ("y", "a", 0, 10), ("z", "b", 5, 5)])
    assert got.tracks == {"a": 0.5, "b": 1.0}
    assert got.mark == (1 * 0.5 + 3 * 1.0) / 4
    assert got.passed and got.counted == 3


def test_an_exercise_without_possible_points_is_left_out() -> None:
    got = grade(rubric(), [("x", "a", 0, 0), ("y", "a", 1, 2), ("z", "b", 0, 0)])
    assert (got.mark, got.tracks, got.counted) == (0.5, {"a": 0.5}, 1)


@pytest.mark.parametrize("scores", [[], [("x", "a", 0, 0)], [("x", "heavy", 1.0, 1.0)]])
def test_where_nothing_counts_nothing_is_passed(scores: list[Score]) -> None:
    got = grade(Rubric(pass_mark=0.5, tracks={"heavy": 0.0}), scores)
    assert (got.mark, got.passed) == (0.0, False)


def test_rounding_does_not_fail_a_submission_on_the_border() -> None:
    scores = [(str(n), "a", 0.1 * 3, 0.5) for n in range(7)]
    assert 0.1 * 3 / 0.5 != 0.6
    assert grade(Rubric(pass_mark=0.6), scores).passed
    assert not grade(Rubric(pass_mark=0.6), [("x", "a", 599, 1000)]).passed


@pytest.mark.parametrize("earned", [float("nan"), float("inf"), -1.0, 1.5])
def test_an_impossible_score_is_our_fault(earned: float) -> None:
    with pytest.raises(GraderFault):
        grade(rubric(), [("x", "a", earned, 1.0)])


def test_an_exercise_that_counts_twice_is_our_fault() -> None:
    with pytest.raises(GraderFault):
        grade(rubric(), [("x", "a", 1.0, 1.0), ("x", "a", 1.0, 1.0)])


WEIGHTS = st.integers(0, 5).map(float)
EARNED = st.tuples(st.sampled_from("abc"), st.integers(0, 4).map(float))


@settings(max_examples=100, deadline=None)
@given(st.lists(EARNED, max_size=8), st.dictionaries(st.sampled_from("abc"), WEIGHTS), st.integers(0, 7))
def test_a_mark_is_a_share_and_never_falls_when_a_score_rises(
    earned: list[tuple[str, float]], weights: dict[str, float], better: int
) -> None:
    scores: list[Score] = [(str(n), track, points, 4.0) for n, (track, points) in enumerate(earned)]
    got = grade(Rubric(tracks=weights), scores)
    assert 0.0 <= got.mark <= 1.0
    raised = [(e, t, 4.0 if n == better else p, m) for n, (e, t, p, m) in enumerate(scores)]
    assert grade(Rubric(tracks=weights), raised).mark >= got.mark - 1e-12


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60) | st.text(alphabet="ab:1 \n-[]{},#&*!|>'\"?%@\t\\", max_size=40).map(str.encode))
def test_no_bytes_bring_the_loader_down(tmp_path: Path, data: bytes) -> None:
    try:
        load(tmp_path, data)
    except RubricError as problem:
        assert str(problem).startswith(f"{tmp_path}/rubric.yaml:")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(FULL) - 1), st.sampled_from([*"x:1 \n-[]{},#&*!|'\"?%\t\\", "", "null", "\0", "\ud7ff"]))
def test_no_slip_of_the_pen_brings_the_loader_down(tmp_path: Path, at: int, slip: str) -> None:
    try:
        load(tmp_path, FULL[:at] + slip + FULL[at + 1 :])
    except RubricError as problem:
        assert str(problem).startswith(f"{tmp_path}/rubric.yaml:")
