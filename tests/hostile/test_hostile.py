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
from attacks import FAMILIES, attacks

from grader import reports
from grader.reports import render

MEMORY = 256 << 20
COLOUR = re.compile(r"\x1b\[[0-9;]*m")  # our own; a submission's escape character does not get this far
FORMULA = re.compile(r"[=+@\t\r]|-(?![\d.]+$)")
EXPENSIVE = {"lenet5"}  # a second to grade: whether it is graded alike is asked once, after all attacks on it
ALL = attacks()[:: int(os.environ.get("REDTEAM_EVERY", "1"))]  # each one, or a sample


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


def test_an_attack_earns_nothing_and_leaves_nothing_behind(arena, attack, baseline, tmp_path, record_property):
    processes = descendants()
    path = attack.place(tmp_path, arena.places)
    graded = arena.grade(path, attack.exercise)
    secrets, harm = read_by(arena, graded), done_by(arena, attack, graded, processes, baseline)
    record_property("attack", [attack.family, graded.score, len(secrets), len(harm)])

    assert graded.score == 0, graded.text
    assert secrets == [], graded.text
    assert harm == [], graded.text
    late = {"timeout"} if busy() > 1 else set()
    assert graded.statuses <= attack.due | late, graded.text


def read_by(arena, graded) -> list[str]:
    """What it has seen, or says that it has seen, and should not have."""
    return [*arena.told(graded.text), *(["what it calls a breach"] if "BREACH" in graded.text else [])]


def done_by(arena, attack, graded, processes, baseline) -> list[str]:
    """What is not as it would be without it."""
    reports = {name: harmful(name, render(graded.outcome, name, "ko")) for name in REPORTS}
    signs = {
        "it came late": graded.seconds >= LIMITS.get(attack.exercise, OTHERS)[1] + 2 * busy(),
        "it took the grader's memory": graded.memory >= MEMORY,
        f"unprintable: {unprintable(graded.plain)}": unprintable(graded.plain) != [],
        f"harmful to its reader: {reports}": any(reports.values()),
        "it reached a socket": arena.lures.caught(),
        f"it wrote {arena.written()}": arena.written() != [],
        "processes were left": not settled(processes),
    }
    if attack.exercise not in EXPENSIVE:
        signs["what came next was graded otherwise"] = not is_graded_alike(arena, attack.exercise, baseline)
    return [sign for sign, shown in signs.items() if shown]


def is_graded_alike(arena, exercise, baseline) -> bool:
    """On a machine that is busy with other things, even an honest answer may come late once."""
    tries = 2 if busy() > 1 else 1
    return any(arena.grade(arena.honest(exercise), exercise).timeless == baseline for _ in range(tries))


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
    assert len(attacks()) >= 120
    assert {attack.family for attack in attacks()} == set(FAMILIES)


def test_the_walls_that_are_withheld_are_reported_as_missing(arena, record_property):
    graded = arena.grade(arena.honest("conv-output-size"), "conv-output-size")
    without = {name for name in os.environ.get("GRADE_WITHOUT", "").split(",") if name}
    active = {name for name, on in graded.plain["provenance"]["confinement"].items() if on}
    assert not active & without
    record_property("level", graded.plain["provenance"]["level"])
    warned = "hostile code is not contained" in render(graded.outcome, "text", "en")
    assert warned == (graded.plain["provenance"]["level"] in ("C", "D"))
