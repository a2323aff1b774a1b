"""Zip archives: read in memory, under caps that no header can talk away."""

from __future__ import annotations

import io
import random
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader import files
from grader.archives import read_zip
from grader.errors import SubmissionError
from grader.submission import read_submission


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def zipped_as(mode: int, name: str = "a.py") -> bytes:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def read(data: bytes) -> dict[str, bytes]:
    return read_zip(data, "hw.zip")


def refusal(data: bytes) -> str:
    with pytest.raises(SubmissionError) as caught:
        read(data)
    return str(caught.value)


def test_scripts_and_notebooks_are_read_by_path_in_order() -> None:
    data = zipped({"hw/b.py": "b", "hw/a.py": "a", "hw/n.ipynb": "{}", "hw/data.npz": "x", "hw/inner.zip": "PK"})
    assert read(data) == {"hw/a.py": b"a", "hw/b.py": b"b", "hw/n.ipynb": b"{}"}


def test_what_is_not_the_students_work_is_left_out() -> None:
    data = zipped(
        {
            "a.py": "a",
            "__MACOSX/._a.py": "",
            "._b.py": "",
            ".git/hooks/c.py": "",
            "x/.ipynb_checkpoints/d.ipynb": "",
            "x/__pycache__/e.py": "",
            "mine/pyvenv.cfg": "",
            "mine/lib/f.py": "",
        }
    )
    assert list(read(data)) == ["a.py"]


def test_a_zip_made_by_windows_with_backslashes_is_read() -> None:
    data = zipped({"hw/a.py": "a"}).replace(b"hw/a.py", b"hw\\a.py")
    assert read(data) == {"hw/a.py": b"a"}


@pytest.mark.parametrize("encoding", ["cp949", "utf-8"])
def test_a_korean_name_without_the_utf8_flag_is_read(encoding: str) -> None:
    stored = "과제.py".encode(encoding)
    data = zipped({"x" * len(stored): "a", "b.py": "b"}).replace(b"x" * len(stored), stored)
    assert read(data) == {"b.py": b"b", "과제.py": b"a"}


def test_a_decomposed_korean_name_from_macos_is_composed() -> None:
    assert list(read(zipped({unicodedata.normalize("NFD", "과제.py"): "a"}))) == ["과제.py"]


@pytest.mark.parametrize(
    "name", ["../a.py", "/a.py", "x/../../a.py", "..\\a.py", "\\\\host\\a.py", "C:\\a.py", "c:a.py"]
)
def test_a_path_that_leads_outside_is_refused(name: str) -> None:
    assert "points outside the archive" in refusal(zipped({"good.py": "", name: ""}))


def test_a_name_cut_short_by_a_nul_is_refused() -> None:
    data = zipped({"a.pyXevil": ""}).replace(b"a.pyXevil", b"a.py\0evil")
    assert "points outside the archive" in refusal(data)


@pytest.mark.parametrize("names", [("a.py", "a.pY"), ("x/a.py", "x/b.py"), ("xxx/a.py", "x/./a.py")])
def test_a_name_that_comes_twice_is_refused(names: tuple[str, str]) -> None:
    first, second = names
    data = zipped({first: "1", second: "2"}).replace(second.encode(), first.encode().ljust(len(second), b"/"))
    if len(first) != len(second):
        data = zipped({"x/./a.py": "1", "x/a.py": "2"})
    assert "twice" in refusal(data)


@pytest.mark.parametrize("kind", [stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK, stat.S_IFBLK])
def test_a_device_in_an_archive_is_refused(kind: int) -> None:
    assert "neither a file nor a folder" in refusal(zipped_as(kind | 0o644))


@pytest.mark.parametrize("name", ["a.py", "data"])
def test_a_link_in_an_archive_is_refused(name: str) -> None:
    assert "links are not followed" in refusal(zipped_as(stat.S_IFLNK | 0o777, name))


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(zipped({"a.py": "a"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in refusal(bytes(data))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_compression_is_refused(method: int) -> None:
    assert "unusual way" in refusal(zipped({"a.py": "a"}, method))


def test_folders_named_like_scripts_are_refused() -> None:
    assert "is a folder" in refusal(zipped({"x.py/a.py": "a"}))
    assert "is a folder" in refusal(zipped({"x.py/": ""}))


def test_a_control_character_in_a_name_is_refused_and_shown_escaped() -> None:
    message = refusal(zipped({"a\x1b[31m.py": ""}))
    assert "\\x1b" in message and "\x1b" not in message


def test_a_bomb_of_one_entry_stops_at_the_cap_of_a_script() -> None:
    assert "a.py: is larger than 1 MiB" in refusal(zipped({"a.py": b"\0" * (40 << 20)}))


def test_a_bomb_of_many_entries_stops_at_the_cap_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TOTAL", 4 << 20)
    assert "4 MiB together" in refusal(zipped({f"{n}.py": b"#" * (1 << 20) for n in range(6)}))


def test_a_header_that_lies_about_the_size_does_not_open_the_cap() -> None:
    data = bytearray(zipped({"a.py": b"#" * (3 << 20)}))
    central = data.index(b"PK\x01\x02")
    for at in (22, central + 24):
        data[at : at + 4] = struct.pack("<I", 10)
    assert "not a readable zip archive" in refusal(bytes(data))
    for at in (22, central + 24):
        data[at : at + 4] = struct.pack("<I", 0xFFFFFFF0)
    assert "larger than 1 MiB" in refusal(bytes(data))


def test_a_million_entries_are_refused_before_they_are_listed() -> None:
    entry = b"PK\x01\x02" + bytes(42)
    directory = entry * 1_000_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), 0, 0)
    assert "more than 10000 entries" in refusal(directory + end)
    lying = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFE, 0xFFFE, 46, 0, 0)
    assert read(entry + lying) == {}  # one entry without a name, whatever the count says


def test_too_many_files_and_too_deep_paths_are_refused() -> None:
    assert "more than 500 scripts" in refusal(zipped({f"{n}.py": "" for n in range(501)}))
    assert "deeper than" in refusal(zipped({"d/" * 20 + "a.py": ""}))
    assert "longer than" in refusal(zipped({"d" * 500 + ".py": ""}))


def test_nested_archives_are_ignored() -> None:
    inner = zipped({"a.py": "a"})
    assert read(zipped({"inner.zip": inner, "b.py": "b"})) == {"b.py": b"b"}


def test_an_archive_without_work_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "hw.zip"
    path.write_bytes(zipped({"readme.txt": "hello"}))
    with pytest.raises(SubmissionError, match="holds no .py and no .ipynb"):
        read_submission(path)


def test_a_cut_off_archive_is_refused() -> None:
    assert "not a readable zip archive" in refusal(zipped({"a.py": "a" * 500})[:-30])


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_bring_the_reader_down(data: bytes, tailed: bool) -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(data), 0, 0)
    with pytest.raises(SubmissionError):
        read(data + end if tailed and data else data)


GOOD = zipped({"hw/a.py": "print(1)\n" * 50, "과제.ipynb": "{}", "b.py": ""})


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 6))
def test_no_damage_to_an_archive_brings_the_reader_down(seed: int, changes: int) -> None:
    draw = random.Random(seed)
    data = bytearray(GOOD)
    for _ in range(changes):
        data[draw.randrange(len(data))] = draw.choice((0, 1, 0x7F, 0x80, 0xFF, draw.randrange(256)))
    try:
        read(bytes(data))
    except SubmissionError as problem:
        assert str(problem).startswith("hw.zip")
