"""Batteries are the same for the same seed, survive the disk, and prove an exercise's laws on its oracle."""

import subprocess
import sys

import numpy as np
import pytest

from grader.authoring import Exercise, expect_equal, integer_array, integers, sizes
from grader.battery import PUBLIC, draw_battery, draw_inputs
from grader.calls import same
from grader.errors import ExerciseError
from grader.kept_batteries import load_battery


def doubled(x):
    return 2 * x


@pytest.fixture
def exercise():
    made = Exercise("Doubled", track="layers", entry="doubled", oracle=doubled)
    made.id = "doubled"

    @made.inputs
    @made.matches_oracle
    def arrays(draw):
        """Every element is doubled."""
        return {"x": draw(integer_array(draw(sizes(2, 1, 4))))}

    @made.law
    def doubling_twice_is_four_times(call, x):
        """Doubling twice is four times."""
        expect_equal(call(call(x)), 4 * x)

    made.example(x=np.ones(2), gives=[2, 2], note="ones")
    return made


def equal(left, right):
    return left.keys() == right.keys() and all(
        same(a.drawn, b.drawn) and all(same(c.answer, d.answer) for c, d in zip(a.calls, b.calls, strict=True))
        for key in left for a, b in zip(left[key], right[key], strict=True)
    )  # fmt: skip


def test_the_same_seed_draws_the_same_battery_and_another_seed_another(exercise):
    assert equal(draw_battery(exercise, PUBLIC, 10), draw_battery(exercise, PUBLIC, 10))
    secret = draw_battery(exercise, "secret", 10)
    assert not same(secret["arrays"][-1].drawn, draw_battery(exercise, PUBLIC, 10)["arrays"][-1].drawn)


def test_the_simplest_case_comes_first(exercise):
    assert draw_battery(exercise, PUBLIC, 10)["arrays"][0].drawn["x"].size <= 2


def test_examples_come_with_the_public_seed_alone(exercise):
    assert "example_1" in draw_battery(exercise, PUBLIC, 2)
    assert "example_1" not in draw_battery(exercise, "secret", 2)


def test_a_law_is_recorded_with_all_its_calls(exercise):
    (first, *_) = draw_battery(exercise, PUBLIC, 3)["doubling_twice_is_four_times"]
    assert [len(first.calls), np.array_equal(first.calls[1].answer, 4 * first.drawn["x"])] == [2, True]


def test_a_kept_battery_is_what_was_drawn(exercise, tmp_path):
    drawn = load_battery(exercise, PUBLIC, 8, tmp_path, "sources")
    assert len(list(tmp_path.iterdir())) == 1
    assert equal(load_battery(exercise, PUBLIC, 8, tmp_path, "sources"), drawn)


def test_other_sources_cases_or_seeds_are_other_batteries(exercise, tmp_path):
    for seed, cases, sources in ((PUBLIC, 2, "a"), (PUBLIC, 2, "b"), (PUBLIC, 3, "a"), ("s", 2, "a")):
        load_battery(exercise, seed, cases, tmp_path, sources)
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize("damage", [lambda b: b[:-5], lambda b: b"\xff" * len(b), lambda b: b"", lambda b: b[:50] + b"x" + b[51:]])
def test_a_damaged_file_is_drawn_again(exercise, tmp_path, damage):
    drawn = load_battery(exercise, PUBLIC, 4, tmp_path, "s")
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage(path.read_bytes()))
    assert load_battery(exercise, PUBLIC, 4, tmp_path, "s").keys() == drawn.keys()


def test_a_cache_that_cannot_be_written_is_done_without(exercise, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert load_battery(exercise, PUBLIC, 2, tmp_path / "file", "s")


def test_an_oracle_that_breaks_a_law_is_the_authors_fault(exercise):
    @exercise.law
    def nothing_changes(call, x):
        """Nothing changes."""
        expect_equal(call(x), x)

    with pytest.raises(ExerciseError, match="the oracle breaks nothing_changes"):
        draw_battery(exercise, PUBLIC, 5)


def test_a_fact_that_the_oracle_denies_is_the_authors_fault(exercise):
    exercise.example(x=np.ones(2), gives=[3, 3])
    with pytest.raises(ExerciseError, match="example_2 and the oracle disagree"):
        draw_battery(exercise, PUBLIC, 2)


def test_a_check_without_a_docstring_or_with_a_taken_name_is_refused(exercise):
    with pytest.raises(ExerciseError, match="no docstring"):
        exercise.matches_oracle(lambda draw: {"x": 1})
    with pytest.raises(ExerciseError, match="two checks are called arrays"):
        exercise.matches_oracle(exercise.default_inputs)
    with pytest.raises(ExerciseError, match="kind 'lore'"):
        exercise.law(kind="lore")


def test_draws_are_spread_and_distinct_sizes_are_usual():
    drawn = draw_inputs(lambda draw: {"sizes": draw(sizes(3, 1, 6)), "n": draw(integers(1, 100))}, 7, 60)
    assert sum(len(set(case["sizes"])) == 3 for case in drawn) > 30
    assert len({case["n"] for case in drawn}) > 15


def test_replaying_a_kept_battery_wakes_no_hypothesis(tmp_path):
    code = (
        "import sys; from grader.service import check; "
        "check(None, ['exercises/zero-pad/solutions/loops.py']); print('hypothesis' in sys.modules)"
    )
    import os

    environment = {**os.environ, "GRADE_CACHE": str(tmp_path), "PYTHONPATH": "."}
    runs = [subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True,
                           cwd=os.path.dirname(os.path.dirname(__file__))).stdout.strip() for _ in range(2)]  # fmt: skip
    assert runs == ["True", "False"]
