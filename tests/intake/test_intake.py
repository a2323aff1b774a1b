"""A class as each platform exports it: who handed in what, from a folder and from a zip alike."""

import os
import zipfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from grader.errors import SubmissionError
from grader.intake import open_class, read_hand_in

CODE = "def relu(x):\n    return max(x, 0)\n"
METADATA = """---
submission_101:
  :submitters:
  - :name: Kim Minji
    :sid: '20261121'
    :email: minji@uni.ac.kr
  :created_at: 2026-11-05 23:11:05.123456000 Z
  :score: 10.0
submission_102:
  :submitters:
  - :name: Lee Jun
    :sid:
    :email: jun@uni.ac.kr
  - :name: Park So
    :sid: '20261123'
  :created_at: 2026-11-06 09:00:00 +09:00
"""


@pytest.fixture
def opened():
    """Opens a class until the test is over."""
    with ExitStack() as stack:
        yield lambda path: stack.enter_context(open_class(path))


@pytest.fixture(params=["folder", "zip", "zip in a folder"])
def a_class(request, tmp_path, opened):
    """Makes a class of these files: as a folder, as a zip, and as a zip that holds one folder."""

    def make(files, name="export"):
        if request.param == "folder":
            for path, content in files.items():
                (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / name / path).write_text(content)
            return opened(tmp_path / name)
        prefix = f"{name}/" if request.param != "zip" else ""
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive:
            for path, content in files.items():
                archive.writestr(prefix + path, content)
        return opened(tmp_path / f"{name}.zip")

    return make


def handed_in(classroom):
    return {one.student: [inner for inner, _ in one.files] for one in classroom.hand_ins}


def code_of(classroom, student):
    (hand_in,) = (one for one in classroom.hand_ins if one.student == student)
    return [cell for file in read_hand_in(classroom.shelf, hand_in).files for cell in file.cells]


def test_a_plain_class_has_a_file_or_a_folder_for_each_student(a_class):
    found = a_class({"kim.py": CODE, "lee/part/a.py": CODE, "lee/b.py": CODE, "park.ipynb": "{}", "README.md": "hi"})
    assert found.platform == "plain"
    assert handed_in(found) == {"kim": ["submission.py"], "lee": ["b.py", "part/a.py"], "park": ["submission.ipynb"]}
    assert code_of(found, "kim") == [CODE]


def test_a_students_own_zip_is_read(tmp_path, opened):
    with zipfile.ZipFile(tmp_path / "own.zip", "w") as archive:
        archive.writestr("deep/a.py", CODE)
    (tmp_path / "class").mkdir()
    (tmp_path / "own.zip").rename(tmp_path / "class/lee.zip")
    assert code_of(opened(tmp_path / "class"), "lee") == [CODE]


def test_caches_and_environments_are_nobodys_work(a_class):
    found = a_class({"kim/a.py": CODE, "kim/env/pyvenv.cfg": "", "kim/env/lib/x.py": CODE, "kim/.git/x.py": CODE,
                     "__MACOSX/kim/a.py": CODE, "lee.py": CODE})  # fmt: skip
    assert handed_in(found) == {"kim": ["a.py"], "lee": ["submission.py"]}


def test_gradescope_knows_numbers_moments_and_groups(a_class):
    found = a_class({"submission_metadata.yml": METADATA, "submission_101/hw.py": CODE, "submission_102/hw.py": CODE})
    assert found.platform == "Gradescope"
    assert handed_in(found) == {"20261121": ["hw.py"], "jun@uni.ac.kr": ["hw.py"], "20261123": ["hw.py"]}
    times = {one.student: one.when for one in found.hand_ins}
    assert times["20261121"] == "2026-11-05T23:11:05.123Z" and times["jun@uni.ac.kr"] == "2026-11-06T00:00:00.000Z"


def test_gradescope_metadata_builds_no_object(a_class, tmp_path):
    bad = "submission_1: !!python/object/apply:os.mkdir ['made']\n"
    with pytest.raises(SubmissionError, match="no submission is in it"):
        a_class({"submission_metadata.yml": bad})
    assert not Path("made").exists()


def test_canvas_tells_the_number_and_whether_it_was_late(a_class):
    found = a_class({"kimminji_12345_678901_hw1.py": CODE, "leejun_LATE_12346_678902_hw1-1.py": CODE,
                     "leejun_LATE_12346_678903_more.py": CODE, "anon_a1b2C_678904_hw1.py": CODE})  # fmt: skip
    assert found.platform == "Canvas"
    assert handed_in(found) == {"12345": ["hw1.py"], "12346": ["hw1.py", "more.py"], "anon_a1b2C": ["hw1.py"]}
    assert [one.late for one in found.hand_ins] == [False, True, False]


def test_moodle_tells_the_participant_and_the_name(a_class):
    found = a_class({"김민지_1234_assignsubmission_file_/hw1.py": CODE, "김민지_1234_assignsubmission_onlinetext_/onlinetext.html": "",
                     "Lee Jun_1235_assignsubmission_file_hw1.py": CODE})  # fmt: skip
    assert found.platform == "Moodle"
    assert handed_in(found) == {"1234": ["hw1.py"], "1235": ["hw1.py"]}
    assert [one.name for one in found.hand_ins] == ["김민지", "Lee Jun"]


def test_github_classroom_tells_the_account(a_class):
    files = {"hw1-kim-minji/a.py": CODE, "hw1-lee/.git/config": "", "hw1-lee/b.py": CODE}
    found = a_class(files, "hw1-submissions")
    assert found.platform == "GitHub Classroom"
    assert handed_in(found) == {"kim-minji": ["a.py"], "lee": ["b.py"]}


def test_one_stray_file_makes_it_a_plain_class(a_class):
    found = a_class({"kimminji_12345_678901_hw1.py": CODE, "notes.py": CODE})
    assert found.platform == "plain" and len(found.hand_ins) == 2


# ---------------------------------------------------------------- what is refused, and whose trouble it is


def test_a_link_is_the_trouble_of_its_owner_alone(tmp_path, opened):
    (tmp_path / "secret.py").write_text("x = 1")
    (tmp_path / "class/kim").mkdir(parents=True)
    (tmp_path / "class/lee.py").write_text(CODE)
    os.symlink(tmp_path / "secret.py", tmp_path / "class/kim/a.py")
    os.symlink(tmp_path, tmp_path / "class/park")
    found = opened(tmp_path / "class")
    assert code_of(found, "lee") == [CODE]
    for student in ("kim", "park"):
        with pytest.raises(SubmissionError, match="is a link"):
            code_of(found, student)


def test_a_folder_that_became_a_link_since_is_not_followed(tmp_path, opened):
    (tmp_path / "class/kim").mkdir(parents=True)
    (tmp_path / "class/kim/a.py").write_text(CODE)
    (tmp_path / "other").mkdir()
    (tmp_path / "other/a.py").write_text("x = 1")
    found = opened(tmp_path / "class")
    (tmp_path / "class/kim").rename(tmp_path / "class/was")
    os.symlink(tmp_path / "other", tmp_path / "class/kim")
    with pytest.raises(SubmissionError):
        code_of(found, "kim")


def test_a_link_in_a_zip_is_the_trouble_of_its_owner_alone(tmp_path, opened):
    link = zipfile.ZipInfo("kim/a.py")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("lee/a.py", CODE)
    found = opened(tmp_path / "class.zip")
    assert code_of(found, "lee") == [CODE]
    with pytest.raises(SubmissionError, match="is a link"):
        code_of(found, "kim")


def test_a_zip_that_leads_outside_is_refused_whole(tmp_path, opened):
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        archive.writestr("../kim.py", CODE)
    with pytest.raises(SubmissionError, match="points outside the archive"):
        opened(tmp_path / "class.zip")


def test_a_bomb_is_the_trouble_of_its_owner_alone(tmp_path, opened):
    with zipfile.ZipFile(tmp_path / "class.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("kim.py", "#" * (3 << 20))
        archive.writestr("lee.py", CODE)
    found = opened(tmp_path / "class.zip")
    assert code_of(found, "lee") == [CODE]
    with pytest.raises(SubmissionError, match="is larger than 1 MiB"):
        code_of(found, "kim")


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: None])
def test_nothing_and_nobody_are_told_apart_from_a_class(tmp_path, make, opened):
    make(tmp_path / "class")
    with pytest.raises(SubmissionError, match="no submission is in it|there is no such file"):
        opened(tmp_path / "class")


def test_a_single_file_is_no_class(tmp_path, opened):
    (tmp_path / "kim.py").write_text(CODE)
    with pytest.raises(SubmissionError, match="`grade submit` grades a single file"):
        opened(tmp_path / "kim.py")


def test_the_same_work_is_the_same_under_any_students_name(a_class):
    found = a_class({"kim.py": CODE, "lee.py": CODE})
    first, second = (read_hand_in(found.shelf, one) for one in found.hand_ins)
    assert first == second
