"""What `grade verify` says: the numbers of a proof, and everything that keeps an exercise from being proved."""

import json
import re
from dataclasses import replace

import pytest

from grader.headroom import HeadRoom
from grader.mutants import Mutants
from grader.proof import Proof, Tally
from grader.reports.proofs import render, render_progress

ALL = Tally(2, 2)
PROVED = Proof("relu", Tally(1, 1), ALL, ALL, ALL, ALL, ALL, True, (), head_room=HeadRoom(0.25, 3e9),
               mutants=Mutants(tried=31, killed=29, equivalent=2))  # fmt: skip
SURVIVOR = "loops.py:7: if z > 0: -> if z > 1:"
UNPROVED = replace(PROVED, mutants=Mutants(tried=31, killed=28, equivalent=2, survivors=(SURVIVOR,)))


@pytest.fixture
def said():
    return lambda proofs, lang="en": re.sub(r"\x1b\[[\d;]*m", "", render(proofs, "text", lang))


def test_a_proof_is_a_row_with_its_numbers(said):
    row = next(line for line in said([PROVED]).splitlines() if line.startswith("relu"))
    assert "proved" in row and "29/29 =2" in row and "0.2 | 3e+09" in row


def test_a_survivor_is_listed_and_keeps_an_exercise_from_being_proved(said):
    assert PROVED.proved and not UNPROVED.proved
    assert f"✗ relu: a mutant survives: {SURVIVOR}" in said([UNPROVED])
    assert "0 of 1 proved · mutants killed: 28 of 29 (96.6 %)" in said([UNPROVED])


def test_an_outdated_explanation_keeps_it_from_being_proved_too(said):
    outdated = replace(PROVED, mutants=replace(PROVED.mutants, outdated=("loops.py: a -> b",)))
    assert not outdated.proved
    assert "explained as equivalent, but no survivor: loops.py: a -> b" in said([outdated])


def test_it_is_said_in_korean(said):
    text = said([PROVED, UNPROVED], "ko")
    assert "살아남은 변이" in text and "2개 가운데 1개가 증명되었습니다" in text
    assert render_progress(UNPROVED, 2, 9, "ko") == "[2/9] relu: 증명 안 됨"


def test_other_tools_get_every_number():
    (found,) = json.loads(render([UNPROVED], "json"))["results"]
    assert found["proved"] is False
    assert found["mutants"]["survivors"] == [SURVIVOR]
    assert found["head_room"] == {"largest_right": 0.25, "smallest_wrong": 3e9}


def test_without_mutants_none_are_counted(said):
    assert "mutants killed" not in said([replace(PROVED, mutants=None)])
