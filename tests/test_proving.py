"""All exercises of a course are proved, whatever is wrong with one of them."""

import json
import shutil
import subprocess
import sys

import pytest

from grader.service import prove_exercises

SPEC = '''
from grader.authoring import Exercise, integers

exercise = Exercise("Doubled", track="shapes", entry="doubled", oracle=lambda n: 2 * n, needs="python")

@exercise.matches_oracle
def any_number(draw):
    "Twice the number."
    return {"n": draw(integers(1, 9))}
'''
FAULTS = {
    "half-written": (SPEC + "def more(\n", "half-written/spec.py, line 10: '(' was never closed"),
    "no-such-kind": (SPEC.replace("matches_oracle", "law(kind='lore')"), "spec.py, line 6: kind 'lore' is none of"),
    "no-docstring": (SPEC.replace('    "Twice the number."\n', ""), "no docstring"),
    "oracle-raises": (SPEC.replace("2 * n", "n / 0"), "oracle-raises/spec.py, line 4: ZeroDivisionError"),
    "no-parameters": (SPEC + "exercise.dialect('other', entry='twice')\n", "line 10: a dialect needs its entry and parameters"),
}


@pytest.fixture
def broken_course(tmp_path, course):
    shutil.copy(course.root / "rubric.yaml", tmp_path)
    for name, spec in {"doubled": SPEC, **{name: spec for name, (spec, _) in FAULTS.items()}}.items():
        solutions = tmp_path / "exercises" / name / "solutions"
        solutions.mkdir(parents=True)
        (solutions.parent / "spec.py").write_text(spec)
        (solutions.parent / "starter.py").write_text("def doubled(n):\n    raise NotImplementedError\n")
        for style, answer in {"once": "2 * n", "added": "n + n"}.items():
            (solutions / f"{style}.py").write_text(f"def doubled(n):\n    return {answer}\n")
    return tmp_path


@pytest.mark.parametrize("processes", [1, 2])
def test_an_exercise_that_cannot_be_loaded_ends_no_other_proof(broken_course, processes):
    proofs = {proof.exercise: proof for proof in prove_exercises(str(broken_course), (), False, processes)}
    assert proofs["doubled"].proved
    for name, (_, said) in FAULTS.items():
        assert not proofs[name].proved
        assert said in proofs[name].error


def test_only_those_are_told_that_were_asked_for(broken_course):
    found = prove_exercises(str(broken_course), ("doubled", "half-written"), False, 1)
    assert [(proof.exercise, proof.proved) for proof in found] == [("doubled", True), ("half-written", False)]


def test_it_is_a_row_that_is_not_proved_with_its_only_reason(broken_course):
    asked = [sys.executable, "-m", "grader", "verify", "--course", str(broken_course), "--quick", "--format", "json"]
    done = subprocess.run([*asked, "doubled", "half-written"], capture_output=True, text=True)
    good, bad = json.loads(done.stdout)["results"]
    assert (done.returncode, good["proved"], bad["proved"]) == (1, True, False)
    assert [problem.endswith("'(' was never closed") for problem in bad["problems"]] == [True]
