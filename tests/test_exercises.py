"""Every exercise of the course is proved: right answers pass, known wrong ones fail by name, no check is idle."""

from pathlib import Path

import pytest

from grader.jobs import Grading
from grader.proof import prove, verify_seed

FOLDERS = sorted(path.parent for path in Path(__file__).resolve().parents[1].glob("exercises/*/spec.py"))
PROMPTS = ("prompt.en.md", "prompt.ko.md")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_it_is_proved(course, templates, folder):
    proof = prove(Grading(course, templates, secret=verify_seed()), folder.name)
    assert proof.problems == ()
    assert proof.idle_checks == ()
    assert proof.proved, proof
    assert (proof.head_room.right or 0) <= 1, "an answer that was accepted is farther off than rounding may explain"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_its_folder_is_complete(folder):
    for name in (*PROMPTS, "starter.py", "spec.py", "mistakes.py", "ko.po"):
        assert (folder / name).is_file(), name
    assert all((folder / name).read_text().startswith("# ") for name in PROMPTS)
    assert any("가" <= letter <= "힣" for letter in (folder / "prompt.ko.md").read_text())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_its_checks_cover_examples_values_and_laws(course, folder):
    exercise = course.load(folder.name).exercise
    kinds = {check.kind for check in exercise.checks}
    assert kinds & {"oracle", "network", "statistics"}
    assert exercise.examples or exercise.needs == "torch"
    assert all(len(check.text.split()) >= 3 for check in exercise.checks)


def test_a_new_exercise_is_found_without_editing_anything_else(tmp_path):
    """A folder dropped into a course is listed, found in a file and judged."""
    import shutil

    from grader.catalog import Course
    from grader.grading import grade_paths
    from grader.sandbox.templates import Templates

    for name in ("rubric.yaml", "reference"):
        source = FOLDERS[0].parents[1] / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    folder = tmp_path / "exercises" / "doubled"
    folder.mkdir(parents=True)
    (folder / "spec.py").write_text(
        "from grader.authoring import Exercise, integers\n"
        "exercise = Exercise('Doubled', track='shapes', entry='doubled', oracle=lambda n: 2 * n, needs='python')\n"
        "@exercise.matches_oracle\n"
        "def any_number(draw):\n    'Twice the number.'\n    return {'n': draw(integers(1, 9))}\n"
    )
    (tmp_path / "my.py").write_text("def doubled(n):\n    return n + n\n")
    course = Course(tmp_path)
    assert list(course.index) == ["doubled"]
    with Templates() as templates:
        outcome = grade_paths(Grading(course, templates), [str(tmp_path / "my.py")])
    assert [t.status.value for t in outcome.report.transcripts] == ["passed"]
