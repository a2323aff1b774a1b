"""Attacks that no file of the repository can be: archives, folders, links, pipes and very large notebooks."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from attacks import Attack, attack_of

WRONG = "def conv_output_size(n, f, p=0, s=1):\n    return -7\n"
BUILT: list[Attack] = []

Build = Callable[[Path, dict[str, str]], Path]


def built(id: str, what: str, due: str = "refused", exercise: str = "conv-output-size") -> Callable[[Build], Build]:
    """Decorator: the function puts the attack into a folder and says where."""

    def register(build: Build) -> Build:
        BUILT.append(attack_of(f"# hostile: {id} | {what} | due: {due} | exercise: {exercise}", build))
        return build

    return register


def archive(*members: tuple[str | zipfile.ZipInfo, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", method) as file:
        for name, content in members:
            file.writestr(name, content)
    return raw.getvalue()


def written(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def member(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def notebook(*cells: str, **document: object) -> bytes:
    code = [{"cell_type": "code", "source": cell, "metadata": {}, "outputs": []} for cell in cells]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": code, **document}).encode()


# ---------------------------------------------------------------- archives


@built("zip-slip", "an entry that leads out of the archive")
def zip_slip(folder, places):
    return written(folder, "a.zip", archive(("../../scratch/evil.py", WRONG), ("my.py", WRONG)))


@built("zip-absolute", "an entry with an absolute path")
def zip_absolute(folder, places):
    return written(folder, "a.zip", archive((f"{places['SCRATCH']}/evil.py", WRONG)))


@built("zip-backslash", "an entry that leads out of the archive on other systems")
def zip_backslash(folder, places):
    return written(folder, "a.zip", archive(("..\\..\\evil.py", WRONG), ("C:\\evil.py", WRONG)))


@built("zip-link", "a link to the specification, under the name of a script")
def zip_link(folder, places):
    spec = f"{places['COURSE']}/exercises/conv-output-size/spec.py"
    return written(folder, "a.zip", archive((member("my.py", stat.S_IFLNK | 0o777), spec)))


@built("zip-device", "a device under the name of a script")
def zip_device(folder, places):
    return written(folder, "a.zip", archive((member("my.py", stat.S_IFCHR | 0o666), WRONG)))


@built("zip-bomb", "a script of two gigabytes in two megabytes")
def zip_bomb(folder, places):
    path = folder / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file, file.open("my.py", "w") as entry:
        for _ in range(100):
            entry.write(b"#" * (1 << 20))
    return path


@built("zip-bomb-of-notebooks", "sixty notebooks of sixty megabytes each")
def zip_bomb_of_notebooks(folder, places):
    blank = b" " * (40 << 20)
    return written(folder, "a.zip", archive(*((f"{i}.ipynb", blank) for i in range(3))))


@built("zip-many", "twenty thousand entries")
def zip_many(folder, places):
    return written(folder, "a.zip", archive(*((f"{i}.txt", "") for i in range(20_000))))


@built("zip-many-scripts", "a thousand scripts, each with the exercise in it")
def zip_many_scripts(folder, places):
    return written(folder, "a.zip", archive(*((f"{i}.py", WRONG) for i in range(1000))))


@built("zip-double", "two files of one name, of which different readers take different ones")
def zip_double(folder, places):
    raw = archive(("my.py", WRONG), ("mz.py", WRONG)).replace(b"mz.py", b"my.py")
    return written(folder, "a.zip", raw)


@built("zip-double-by-accents", "two names that are one on some file systems")
def zip_double_by_accents(folder, places):
    return written(folder, "a.zip", archive(("caf\u00e9.py", WRONG), ("cafe\u0301.py", WRONG)))


@built("zip-encrypted", "an entry that needs a password")
def zip_encrypted(folder, places):
    raw = bytearray(archive(("my.py", WRONG)))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return written(folder, "a.zip", bytes(raw))


@built("zip-false-sizes", "sizes in the headers that are not true", "refused|failed")
def zip_false_sizes(folder, places):
    raw = bytearray(archive(("my.py", WRONG)))
    at = raw.index(b"PK\x01\x02")
    struct.pack_into("<II", raw, at + 20, 1 << 31, 10)
    return written(folder, "a.zip", bytes(raw))


@built("zip-false-counts", "a directory that claims four billion entries far away")
def zip_false_counts(folder, places):
    raw = bytearray(archive(("my.py", WRONG)))
    struct.pack_into("<HHII", raw, raw.rindex(b"PK\x05\x06") + 8, 0xFFFF, 0xFFFF, 0xFFFFFFF0, 0xFFFFFFF0)
    return written(folder, "a.zip", bytes(raw))


@built("zip-lzma", "a compression whose header asks for four gigabytes")
def zip_lzma(folder, places):
    return written(folder, "a.zip", archive(("my.py", WRONG), method=zipfile.ZIP_LZMA))


@built("zip-broken", "an archive that breaks off")
def zip_broken(folder, places):
    return written(folder, "a.zip", archive(("my.py", WRONG * 100))[:-30])


@built("zip-control-characters", "a file name with escape sequences")
def zip_control_characters(folder, places):
    return written(folder, "a.zip", archive(("\x1b[2J\u202e.py", WRONG)))


@built("zip-folder-like-a-script", "a folder named like a script")
def zip_folder_like_a_script(folder, places):
    return written(folder, "a.zip", archive(("my.py/", ""), ("my.py/conv_output_size.py", WRONG)))


@built("zip-deep", "a thousand folders in each other")
def zip_deep(folder, places):
    return written(folder, "a.zip", archive(("d/" * 1000 + "my.py", WRONG)))


@built("zip-without-scripts", "an archive in an archive")
def zip_without_scripts(folder, places):
    return written(folder, "a.zip", archive(("inner.zip", archive(("my.py", WRONG)))))


@built("zip-shadows", "files named like the grader's, the oracle's and NumPy's own modules", "failed|raised")
def zip_shadows(folder, places):
    lying = "import sys\ndef conv_output_size(*_): return 4\nassert_allclose = expect_close = pack = unpack = conv_output_size\n"
    names = ("numpy.py", "msgpack.py", "grader/__init__.py", "grader/wire.py", "reference/shapes.py", "sitecustomize.py",
             "usercustomize.py", "conftest.py", "hypothesis/__init__.py", "ast.py", "os.py", "struct.py")  # fmt: skip
    own = "import numpy\nimport reference.shapes\nimport grader.wire\ndef conv_output_size(n, f, p=0, s=1):\n    return numpy and -7\n"
    return written(folder, "a.zip", archive(("conv_output_size.py", own), *((name, lying) for name in names),
                                            ("pytest.ini", "[pytest]\naddopts=--collect-only\n")))  # fmt: skip


@built("zip-sibling-attacks", "an answer that imports a sibling which leaves the process", "crashed")
def zip_sibling_attacks(folder, places):
    own = "import helper\ndef conv_output_size(n, f, p=0, s=1):\n    return helper.answer\n"
    return written(
        folder, "a.zip", archive(("conv_output_size.py", own), ("helper.py", "import os\nos._exit(0)\nanswer = 4\n"))
    )


@built("zip-siblings-in-a-circle", "siblings that import each other for ever", "failed|raised|crashed")
def zip_siblings_in_a_circle(folder, places):
    own = "from a import answer\ndef conv_output_size(n, f, p=0, s=1):\n    return answer\n"
    return written(folder, "a.zip", archive(("conv_output_size.py", own), ("a.py", "from b import answer\n"),
                                            ("b.py", "from a import answer\n")))  # fmt: skip


# ---------------------------------------------------------------- notebooks


@built("notebook-deep", "lists nested a hundred thousand times in the metadata")
def notebook_deep(folder, places):
    raw = notebook(WRONG).replace(b'"metadata": {}', b'"metadata": ' + b"[" * 100_000 + b"]" * 100_000, 1)
    return written(folder, "my.ipynb", raw)


@built("notebook-double-keys", "a notebook with two lists of cells, of which different readers take different ones")
def notebook_double_keys(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG)[:-1] + b', "cells": []}')


@built("notebook-not-a-number", "numbers that are none")
def notebook_not_a_number(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG, score=float("nan")))


@built("notebook-giant-number", "a number of a hundred thousand digits")
def notebook_giant_number(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG).replace(b'"nbformat": 4', b'"nbformat": 4' + b"0" * 100_000))


@built("notebook-many-cells", "twenty thousand cells")
def notebook_many_cells(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG, *["1"] * 20_000))


@built("notebook-many-values", "eight million values in an output")
def notebook_many_values(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG)[:-1] + b', "x": [' + b"1," * 8_000_000 + b"1]}")


@built("notebook-much-code", "two megabytes of code")
def notebook_much_code(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG, "x = 1\n" * 350_000))


@built("notebook-other-format", "a format that nobody knows yet")
def notebook_other_format(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG, nbformat=99))


@built("notebook-odd-source", "a source that is neither text nor lines")
def notebook_odd_source(folder, places):
    return written(folder, "my.ipynb", notebook().replace(b"[]", b'[{"cell_type": "code", "source": {"a": [1]}}]'))


@built("notebook-half-characters", "halves of characters in the source")
def notebook_half_characters(folder, places):
    return written(folder, "my.ipynb", notebook(WRONG + "# \ud800"))


# ---------------------------------------------------------------- files and folders


@built("file-link", "a link to the specification, with a script's name")
def file_link(folder, places):
    (folder / "my.py").symlink_to(f"{places['COURSE']}/exercises/conv-output-size/spec.py")
    return folder / "my.py"


@built("file-of-a-device", "a link to a device that never ends")
def file_of_a_device(folder, places):
    (folder / "my.py").symlink_to("/dev/zero")
    return folder / "my.py"


@built("file-pipe", "a pipe that nobody writes to")
def file_pipe(folder, places):
    os.mkfifo(folder / "my.py")
    return folder / "my.py"


@built("file-huge", "a script of a hundred megabytes")
def file_huge(folder, places):
    path = written(folder, "my.py", WRONG)
    with path.open("r+b") as file:
        file.truncate(100 << 20)
    return path


@built("file-nul", "a NUL in the middle, where other readers stop")
def file_nul(folder, places):
    return written(folder, "my.py", WRONG + "\0return 4\n")


@built("file-utf-7", "an encoding in which plus signs hide code")
def file_utf_7(folder, places):
    return written(folder, "my.py", b"# -*- coding: utf-7 -*-\n" + WRONG.encode())


@built("file-codec", "an encoding whose reading takes time with the square of the length")
def file_codec(folder, places):
    return written(folder, "my.py", b"# coding: idna\n" + WRONG.encode() + b"#" * 900_000)


@built("file-not-unicode", "bytes that are no text")
def file_not_unicode(folder, places):
    return written(folder, "my.py", WRONG.encode() + b"# \xff\xfe\x00")


@built("file-utf-16", "a script in sixteen bits")
def file_utf_16(folder, places):
    return written(folder, "my.py", WRONG.encode("utf-16"))


@built("file-many-statements", "twenty thousand statements in one line", "refused|timeout|failed|memory|crashed")
def file_many_statements(folder, places):
    return written(folder, "my.py", WRONG + "x=1;" * 20_000)


@built("file-name", "a file name with escape sequences, markup and a formula", "failed|refused")
def file_name(folder, places):
    return written(folder, "=1+1\x1b[2J<script>\u202e\n.py", WRONG)


@built("folder-link", "a folder with a link to the specification")
def folder_link(folder, places):
    (folder / "d").mkdir()
    (folder / "d" / "my.py").symlink_to(f"{places['COURSE']}/exercises/conv-output-size/spec.py")
    return folder / "d"


@built("folder-loop", "a folder that links to itself")
def folder_loop(folder, places):
    (folder / "d").mkdir()
    (folder / "d" / "again").symlink_to(folder / "d")
    written(folder / "d", "my.py", WRONG)
    return folder / "d"


@built("folder-pipe", "a folder with a pipe")
def folder_pipe(folder, places):
    (folder / "d").mkdir()
    os.mkfifo(folder / "d" / "my.py")
    return folder / "d"


@built("folder-deep", "folders in each other, deeper than a path may be")
def folder_deep(folder, places):
    where = folder / "d"
    for _ in range(60):
        where = where / "d"
    where.mkdir(parents=True)
    written(where, "my.py", WRONG)
    return folder / "d"
