"""Mutants are judged as submissions are; the survivors are named, explained, or show a missing check."""

import shutil

import pytest

from grader.catalog import Course
from grader.errors import ExerciseError
from grader.jobs import Grading
from grader.mutants import read_equivalents, try_mutants

SPEC = '''
from grader.authoring import Exercise, integers
exercise = Exercise("Sum to n", track="shapes", entry="sum_to", oracle=lambda n: n * (n + 1) // 2, needs="python")
exercise.raises(ValueError, n=-1, note="there is no number to stop at")
@exercise.matches_oracle
def any_number(draw):
    "The sum of all numbers up to n."
    return {"n": draw(integers(2, 9))}
'''
RIGHT = '''
def sum_to(n):
    if n < 0:
        raise ValueError
    total = 0
    while n > 0:
        total += n
        n -= 1
    return total
'''


@pytest.fixture
def sums(tmp_path, course):
    """A course of one exercise, whose checks never ask for 0."""
    for name in ("rubric.yaml", "reference"):
        source = course.root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    folder = tmp_path / "exercises" / "sum-to"
    (folder / "solutions").mkdir(parents=True)
    (folder / "spec.py").write_text(SPEC)
    (folder / "solutions" / "loop.py").write_text(RIGHT)
    return folder


def tried(folder, templates):
    course = Course(folder.parents[1])
    return try_mutants(Grading(course, templates), course.load(folder.name))


def test_survivors_are_named_and_what_hangs_is_killed(sums, templates):
    found = tried(sums, templates)
    assert "loop.py:3: if n < 0: -> if n <= 0:" in found.survivors
    assert not any("total" in name for name in found.survivors)
    assert found.hung >= 1
    assert found.tried == found.killed + len(found.survivors) >= 15
    assert found.score < 1


def test_an_explained_survivor_is_equivalent_and_one_that_is_killed_is_outdated(sums, templates):
    (sums / "equivalent.toml").write_text(
        '[[equivalent]]\nfile = "loop.py"\nwhy = "nothing is added for 0"\n'
        'changes = ["while n > 0: -> while n > 1:", "total += n -> total = n"]\n'
    )
    found = tried(sums, templates)
    assert found.outdated == ("loop.py: while n > 0: -> while n > 1:", "loop.py: total += n -> total = n")
    (sums / "equivalent.toml").write_text('[[equivalent]]\nfile = "loop.py"\nwhy = "0 is asked by nobody"\nchanges = ["if n < 0: -> if n <= 0:"]\n')
    again = tried(sums, templates)
    assert again.equivalent == 1 and again.outdated == ()
    assert len(again.survivors) == len(found.survivors) - 1


def test_a_solution_that_is_refused_has_no_mutants(sums, templates):
    (sums / "solutions" / "wrong_after_all.py").write_text(RIGHT.replace("total = 0", "total = 1"))
    assert {name.split(":")[0] for name in tried(sums, templates).survivors} == {"loop.py"}


def test_an_explanation_that_cannot_be_read_is_the_authors_fault(tmp_path):
    (tmp_path / "equivalent.toml").write_text('[[equivalent]]\nfile = "loop.py"\n')
    with pytest.raises(ExerciseError, match="changes"):
        read_equivalents(tmp_path / "equivalent.toml")
