"""Every attack earns nothing, ends as it is due and in time, and leaves no trace: what comes after it is graded alike."""

from __future__ import annotations

import csv
import inspect
import io
import os
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from arena import LIMITS, OTHERS, busy, descendants, settled
from attacks import attacks

from grader import reports
from grader.reports import render

MEMORY = 256 << 20
COLOUR = re.compile(r"\x1b\[[0-9;]*m")  # our own; a submission's escape character does not get this far
FORMULA = re.compile(r"[=+@\t\r]|-(?![\d.]+$)")
EXPENSIVE = {"lenet5"}  # a second to grade: whether it is graded alike is asked once, after all attacks on it
ALL = attacks()


def run_reports() -> list[str]:
    """How a run may look: the files of grader/reports that have render(outcome, lang)."""
    names = [module.name for module in pkgutil.iter_modules(reports.__path__) if not module.name.startswith("_")]
    renders = {name: getattr(import_module(f"grader.reports.{name}"), "render", None) for name in names}
    return [name for name, render in renders.items()
            if render is not None and [*inspect.signature(render).parameters][:2] == ["outcome", "lang"]]  # fmt: skip


REPORTS = run_reports()
EXERCISES = sorted({attack.exercise for attack in ALL})


@pytest.fixture(params=ALL, ids=lambda attack: attack.id)
def attack(request):
    if request.param.exercise == "lenet5":
        pytest.importorskip("torch")
    return request.param


@pytest.fixture
def baseline(arena, attack):
    """The honest submission's result before any attack on its exercise: full marks."""
    if attack.exercise not in arena.right:
        graded = arena.grade(arena.honest(attack.exercise), attack.exercise)
        (result,) = graded.plain["results"]
        assert (result["status"], result["score"]) == ("passed", result["max_score"]), graded.text
        arena.right[attack.exercise] = graded.timeless
    return arena.right[attack.exercise]


def test_an_attack_earns_nothing_and_leaves_nothing_behind(arena, attack, baseline, tmp_path):
    processes = descendants()
    path = attack.place(tmp_path, arena.places)
    graded = arena.grade(path, attack.exercise)

    assert graded.score == 0, graded.text
    late = {"timeout"} if busy() > 1 else set()
    assert graded.statuses <= attack.due | late, graded.text
    assert graded.seconds < LIMITS.get(attack.exercise, OTHERS)[1] + 2 * busy()
    assert graded.memory < MEMORY
    assert "BREACH" not in graded.text
    assert arena.told(graded.text) == []
    assert unprintable(graded.plain) == []
    assert {name: found for name in REPORTS if (found := harmful(name, render(graded.outcome, name, "ko")))} == {}
    assert not arena.lures.caught()
    assert arena.written() == []
    assert settled(processes)
    if attack.exercise not in EXPENSIVE:
        assert arena.grade(arena.honest(attack.exercise), attack.exercise).timeless == baseline


@pytest.mark.parametrize("exercise", sorted(EXPENSIVE))
def test_what_comes_after_all_attacks_is_graded_alike(arena, exercise):
    pytest.importorskip("torch")
    graded = arena.grade(arena.honest(exercise), exercise)
    (result,) = graded.plain["results"]
    assert (result["status"], result["score"]) == ("passed", result["max_score"])
    assert graded.timeless == arena.right.get(exercise, graded.timeless)


def harmful(format_: str, text: str) -> list[str]:
    """What of a rendered report would do something to whoever opens it."""
    if format_ in ("html", "markdown") and "<script>" in text.lower():
        return ["a script"]
    if format_ in ("csv", "gradescope"):
        return [cell for row in csv.reader(io.StringIO(text)) for cell in row if FORMULA.match(cell)]
    return [line for line in COLOUR.sub("", text).split("\n") if not line.replace("\t", "").isprintable()]


def unprintable(plain) -> list[str]:
    """Texts with what a terminal obeys or a reader does not see; code may have several lines."""
    if isinstance(plain, str):
        return [] if plain.replace("\n", "").isprintable() else [plain]
    parts = [*plain, *plain.values()] if isinstance(plain, dict) else plain if isinstance(plain, list) else []
    return [found for part in parts for found in unprintable(part)]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_wrong_honest_answer_fails_as_any_does(arena, exercise):
    if exercise == "lenet5":
        pytest.importorskip("torch")
    path = Path(__file__).with_name("controls") / f"wrong_{exercise.replace('-', '_')}.py"
    graded = arena.grade(path, exercise)
    assert graded.statuses == {"failed"}, graded.text


def test_there_are_attacks_of_every_family():
    families = {attack.id.split("-")[0] for attack in ALL}
    assert len(ALL) >= 120
    assert families >= {"lie", "forge", "leave", "survive", "flood", "read", "write", "reach", "kernel", "poison", "state",
                        "text", "source", "notebook", "zip", "folder", "net"}  # fmt: skip


def test_the_walls_that_are_withheld_are_reported_as_missing(arena):
    graded = arena.grade(arena.honest("conv-output-size"), "conv-output-size")
    without = {name for name in os.environ.get("GRADE_WITHOUT", "").split(",") if name}
    active = {name for name, on in graded.plain["provenance"]["confinement"].items() if on}
    assert not active & without
