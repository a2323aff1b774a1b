"""Submissions: scripts, notebooks and folders become text, and whatever is odd is refused in a sentence."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader import files, folders
from grader.errors import SubmissionError
from grader.submission import read_submission

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def refusal(path: Path) -> str:
    with pytest.raises(SubmissionError) as caught:
        read_submission(path)
    return str(caught.value)


def script(folder: Path, data: bytes, name: str = "hw.py") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def text_of(path: Path) -> str:
    (file,) = read_submission(path).files
    (cell,) = file.cells
    return cell


def test_a_script_is_one_cell_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    path = script(tmp_path, b"x = 1\r\ny = 2\rz = 3\n")
    submission = read_submission(path)
    assert submission.name == str(path)
    assert submission.digest == hashlib.sha256(b"x = 1\r\ny = 2\rz = 3\n").hexdigest()
    assert [(file.path, file.cells) for file in submission.files] == [("hw.py", ("x = 1\ny = 2\nz = 3\n",))]


@pytest.mark.parametrize(
    ("cookie", "encoding"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xef\xbb\xbf# coding: utf8\n", "utf-8"),
        (b"# -*- coding: cp949 -*-\n", "cp949"),
        (b"#!/usr/bin/python\r\n# vim: set fileencoding=euc-kr :\r\n", "euc-kr"),
        (b"\n#coding=ms949\n", "cp949"),
        (b"# -*- coding: utf-8-unix -*-\n", "utf-8"),
        (b"# coding: UTF_8\n", "utf-8"),
    ],
)
def test_the_declared_encoding_is_honoured(tmp_path: Path, cookie: bytes, encoding: str) -> None:
    text = text_of(script(tmp_path, cookie + "x = '합성곱'\n".encode(encoding)))
    assert text.endswith("x = '합성곱'\n")
    assert not text.startswith("\ufeff")


def test_a_cookie_below_code_or_the_second_line_does_not_count(tmp_path: Path) -> None:
    assert (
        text_of(script(tmp_path, "x = 1\n# coding: cp949\ny = '가'\n".encode())) == "x = 1\n# coding: cp949\ny = '가'\n"
    )
    assert text_of(script(tmp_path, "\n\n# coding: cp949\n'가'".encode())) == "\n\n# coding: cp949\n'가'"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"x = 1\n'" + "가".encode("cp949") + b"'", ":2: byte 0xb0 at offset 7 is not utf-8. Save the file as UTF-8"),
        (b"# coding: cp949\n\xff", ":2: byte 0xff at offset 16 is not cp949"),
        (b"# coding: ascii\n\n\xc3\xa9", ":3: byte 0xc3"),
        (b"# coding: rot13\nk", ":1: the encoding rot13 cannot be used"),
        (b"\n# coding: idna\nk", ":2: the encoding idna cannot be used"),
        (b"# coding: utf-16\nk", "the encoding utf-16 cannot be used"),
        (b"# coding: __init__\nk", "the encoding __init__ cannot be used"),
        (b"# coding: nonsense\nk", "the encoding nonsense cannot be used"),
        (b"# coding: " + b"x" * 9000, "cannot be used"),
        (b"\xef\xbb\xbf# coding: cp949\nk", "the encoding cp949 cannot be used"),
        (b"x\n\0y", "line 2: holds a NUL"),
        (b"#" * (1 << 20) + b"#", "larger than 1 MiB"),
    ],
)
def test_a_script_that_is_no_text_is_refused_with_its_place(tmp_path: Path, data: bytes, says: str) -> None:
    path = script(tmp_path, data)
    message = refusal(path)
    assert message.startswith(str(path)) and says in message


def test_a_notebook_is_read_by_its_code_cells(tmp_path: Path) -> None:
    cell = {"cell_type": "code", "source": ["%%time\n", "x = '가'"]}
    path = script(tmp_path, json.dumps({"nbformat": 4, "cells": [cell, cell]}).encode(), "hw.IPYNB")
    assert read_submission(path).files[0].cells == ("\nx = '가'", "\nx = '가'")


def test_a_large_notebook_is_read_and_a_huge_one_refused(tmp_path: Path) -> None:
    output = {"output_type": "stream", "text": "x" * (20 << 20)}
    cells = [{"cell_type": "code", "source": "y = 1", "outputs": [output]}]
    path = script(tmp_path, json.dumps({"nbformat": 4, "cells": cells}).encode(), "hw.ipynb")
    assert read_submission(path).files[0].cells == ("y = 1",)
    with path.open("r+b") as stream:
        stream.truncate((64 << 20) + 1)
    assert "larger than 64 MiB" in refusal(path)


def test_a_folder_is_read_in_order_without_what_is_not_the_students(tmp_path: Path) -> None:
    wanted = ["a.py", "b/a.py", "b/c.py", "과제.py"]
    for name in [*reversed(wanted), ".git/x.py", ".hidden.py", "b/__pycache__/x.py", ".ipynb_checkpoints/x.ipynb"]:
        script(tmp_path, b"1", name)
    for name in ["myenv/pyvenv.cfg", "myenv/lib/x.py", "venv/x.py", "data.csv", "b/notes.txt"]:
        script(tmp_path, b"1", name)
    assert [file.path for file in read_submission(tmp_path).files] == wanted


def test_the_digest_of_a_folder_depends_on_names_and_bytes_alone(tmp_path: Path) -> None:
    def digest(name: str, members: dict[str, bytes]) -> str:
        for path, data in members.items():
            script(tmp_path / name, data, path)
        return read_submission(tmp_path / name).digest

    first = digest("1", {"a.py": b"x", "b.py": b"y"})
    assert first == digest("2", {"b.py": b"y", "a.py": b"x", "data.bin": b"z"})
    assert len({first, digest("3", {"a.py": b"y", "b.py": b"x"}), digest("4", {"a.py": b"xb.py", "c.py": b""})}) == 3


def test_a_relative_path_is_kept_as_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    script(tmp_path, b"1", "b/hw.py")
    assert read_submission(Path("b")).name == "b"
    assert [file.path for file in read_submission(Path(".")).files] == ["b/hw.py"]


def test_control_characters_in_a_path_are_escaped(tmp_path: Path) -> None:
    message = refusal(tmp_path / "a\x1b[31m\u202e.py")
    assert "a\\x1b[31m\\u202e.py: there is no such file" in message


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda p: None, "there is no such file or folder. Check the spelling"),
        (lambda p: p.mkdir(), "is a folder, although its name ends like that of a file"),
        (lambda p: p.symlink_to("/etc/passwd"), "is a link, and links are not followed"),
        (lambda p: p.symlink_to("nowhere"), "is a link, and links are not followed"),
        (lambda p: p.symlink_to(p), "is a link, and links are not followed"),
        (os.mkfifo, "is a pipe, a socket or a device"),
    ],
)
@pytest.mark.parametrize("suffix", ["py", "ipynb", "zip"])
@posix_only
def test_what_is_no_ordinary_file_is_refused(
    tmp_path: Path, make: Callable[[Path], None], says: str, suffix: str
) -> None:
    path = tmp_path / f"hw.{suffix}"
    make(path)
    assert refusal(path).startswith(f"{path}: {says}")
    if suffix != "zip" and os.listdir(tmp_path):
        assert says in refusal(tmp_path)  # the same below a folder


@posix_only
def test_a_socket_and_a_device_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.py")
        assert "is a pipe, a socket or a device" in refusal(Path("s.py"))
    with pytest.raises(SubmissionError, match="is a pipe, a socket or a device"):
        files.read_regular("/dev/zero", "zero.py", 10)


@posix_only
def test_a_file_that_turns_into_a_link_after_the_first_look_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(tmp_path, b"secret", "secret.txt")
    path = tmp_path / "hw.py"
    path.symlink_to("secret.txt")
    looked = os.stat(tmp_path / "secret.txt")
    monkeypatch.setattr(os, "stat", lambda *_, **__: looked)
    with pytest.raises(SubmissionError, match="links are not followed"):
        files.read_regular(path, "hw.py", 10)


@posix_only
def test_a_link_to_a_folder_is_refused_and_one_to_data_ignored(tmp_path: Path) -> None:
    script(tmp_path, b"1", "hw/a.py")
    (tmp_path / "hw" / "data.csv").symlink_to("/etc/passwd")
    assert [file.path for file in read_submission(tmp_path / "hw").files] == ["a.py"]
    (tmp_path / "hw" / "more").symlink_to(tmp_path)
    assert "hw/more: is a link" in refusal(tmp_path / "hw")
    (tmp_path / "link").symlink_to("hw")
    assert "link: is a link" in refusal(tmp_path / "link")


@posix_only
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = script(tmp_path, b"1")

    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    assert refusal(path) == f"{path}: cannot be read (Permission denied). Check its name and that you may read it."


@posix_only
def test_a_folder_that_may_not_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path, b"1", "closed/hw.py")

    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", "closed")

    monkeypatch.setattr(os, "scandir", denied)
    assert "closed: cannot be read (Permission denied)" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["hw.txt", "hw", "hw.tar.gz", "hw.pyc"])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str) -> None:
    assert "expected a .py, an .ipynb, a .zip or a folder" in refusal(script(tmp_path, b"1", name))


def test_an_impossible_path_is_refused(tmp_path: Path) -> None:
    for name in ("a\0.py", "a" * 5000 + ".py", "hw.py/a.py"):
        script(tmp_path, b"1")
        assert refusal(tmp_path / name).count(". ") >= 1


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path}: holds no .py and no .ipynb file. Put your script or notebook into it."


def test_the_file_at_fault_in_a_folder_is_named(tmp_path: Path) -> None:
    script(tmp_path, b"1", "a.py")
    script(tmp_path, b"\n\xff", "b/c.py")
    assert refusal(tmp_path).startswith(f"{tmp_path}/b/c.py:2: byte 0xff")


@posix_only
def test_odd_names_in_a_folder_are_refused(tmp_path: Path) -> None:
    script(tmp_path, b"1", "1/a\n.py")
    assert "a\\n.py holds unprintable characters" in refusal(tmp_path / "1")
    os.makedirs(os.fsencode(tmp_path / "2") + b"/\xff\xfe")
    assert "unprintable" in refusal(tmp_path / "2")
    for form in ("NFC", "NFD"):
        script(tmp_path, b"1", "3/" + unicodedata.normalize(form, "가.py"))  # type: ignore[arg-type]
    assert "holds '가.py' twice" in refusal(tmp_path / "3")


def test_the_caps_on_a_folder_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        script(tmp_path, b"#" * 100, f"{number}.py")
    monkeypatch.setattr(files, "MAX_FILES", 11)
    assert "more than 11 scripts" in refusal(tmp_path)
    monkeypatch.setattr(files, "MAX_FILES", 12)
    assert len(read_submission(tmp_path).files) == 12
    monkeypatch.setattr(files, "MAX_TOTAL", 1199)
    assert "together" in refusal(tmp_path)
    monkeypatch.setattr(folders, "MAX_LISTED", 11)
    assert "more than 11 entries" in refusal(tmp_path)


def test_a_tree_that_is_too_deep_is_refused(tmp_path: Path) -> None:
    script(tmp_path, b"1", "1/" + "d/" * 19 + "a.py")
    assert len(read_submission(tmp_path / "1").files) == 1
    script(tmp_path, b"1", "2/" + "d/" * 20 + "a.py")
    assert "deeper than" in refusal(tmp_path / "2")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80) | st.text(max_size=40).map(lambda text: f"# coding: {text}\n".encode()))
def test_no_script_brings_the_reader_down(tmp_path: Path, data: bytes) -> None:
    path = script(tmp_path, data)
    try:
        assert "\r" not in text_of(path)
    except SubmissionError as problem:
        assert str(problem).startswith(str(path))


def test_reading_a_submission_imports_nothing_heavy(tmp_path: Path) -> None:
    path = script(tmp_path, b"1")
    check = (
        "import sys, pathlib; from grader.submission import read_submission; import grader.rubric;"
        "read_submission(pathlib.Path(sys.argv[1]));"
        "sys.exit(bool({'numpy', 'hypothesis', 'click', 'yaml', 'torch'} & set(sys.modules)))"
    )
    root = Path(__file__).parent.parent
    assert subprocess.run([sys.executable, "-c", check, str(path)], cwd=root, timeout=60).returncode == 0
