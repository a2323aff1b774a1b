"""What was handed in, as text: a script, a notebook, a folder or a zip archive becomes a Submission.

Every byte is taken for hostile. Nothing is executed, and no Python is parsed: that is a worker's part.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import os
import re
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.archives import read_zip
from grader.errors import SubmissionError
from grader.exchange import SourceFile, Submission
from grader.files import (
    MAX_TOTAL,
    is_source,
    printable,
    read_regular,
    refuse_folder,
    refuse_link,
    size_limit,
    too_large,
    unreadable,
)
from grader.folders import read_folder
from grader.notebook import plain_text, read_notebook

_COOKIE = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"[ \t\f]*(?:#.*)?$")
_CODEC = re.compile(r"(?P<name>[A-Za-z0-9][-\w]{1,30}?)(?:-(?:unix|dos|mac|sig))?", re.ASCII)  # Emacs adds its own
# Encodings that extend ASCII and are read in linear time; Python's others (idna, say) are not for source code.
_ENCODINGS = re.compile(
    r"utf-8|ascii|cp\d+|iso8859-\d+|euc_\w+|johab|big5\w*|gb\w+|shift_jis\w*|koi8-\w|mac-\w+|tis-620", re.ASCII
)


def read_submission(path: Path) -> Submission:
    """Read a `.py`, an `.ipynb`, a folder or a `.zip`; whatever cannot be read is a SubmissionError."""
    name = printable(str(path))
    if _is_folder(path, name):
        members = read_folder(path, name)
        digest = digest_of_folder(members)
    else:
        data = _read_file(path, name)
        members = read_zip(data, name) if is_zip(path.name) else {printable(path.name): data}
        digest = hashlib.sha256(data).hexdigest()
    return submission_of(name, members, digest, single=is_source(path.name))


def submission_of(name: str, members: Mapping[str, bytes], digest: str, single: bool) -> Submission:
    """The bytes of scripts and notebooks, by path, as a Submission. `single`: the name is that of the one file."""
    if not members:
        raise SubmissionError(f"{name}: holds no .py and no .ipynb file. Put your script or notebook into it.")
    files = tuple(
        SourceFile(member, _cells(data, name if single else f"{name}/{member}", member))
        for member, data in members.items()
    )
    return Submission(name, files, digest)


def of_cells(name: str, cells: Sequence[str]) -> Submission:
    """The cells of a notebook that was not saved, under the caps that hold for one that was."""
    made = [{"cell_type": "code", "source": cell} for cell in cells]
    data = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made}).encode()
    return submission_of(name, {name: data}, hashlib.sha256(data).hexdigest(), single=True)


def _is_folder(path: Path, name: str) -> bool:
    try:
        mode = os.lstat(path).st_mode
    except (OSError, ValueError) as problem:
        raise unreadable(name, problem) from None
    if stat.S_ISLNK(mode):
        raise refuse_link(name)
    is_folder = stat.S_ISDIR(mode)
    if is_folder and (is_source(path.name) or is_zip(path.name)):
        raise refuse_folder(name)
    return is_folder


def is_zip(name: str) -> bool:
    """Whether the name is that of an archive."""
    return name.lower().endswith(".zip")


def _read_file(path: Path, name: str) -> bytes:
    if not is_source(path.name) and not is_zip(path.name):
        raise SubmissionError(f"{name}: expected a .py, an .ipynb, a .zip or a folder. Export or rename the file.")
    limit = MAX_TOTAL if is_zip(path.name) else size_limit(path.name)
    data = read_regular(path, name, limit + 1)
    if len(data) > limit:
        raise too_large(name, limit)
    return data


def digest_of_folder(members: Mapping[str, bytes]) -> str:
    """Each part with its length, so that no two folders give the same bytes to hash."""
    digest = hashlib.sha256()
    for path, data in members.items():
        for part in (path.encode(), data):
            digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()


def _cells(data: bytes, label: str, path: str) -> tuple[str, ...]:
    if path.lower().endswith(".ipynb"):
        return read_notebook(data, label)
    return (plain_text(_decoded(data, label), label),)


def _decoded(data: bytes, label: str) -> str:
    encoding = _encoding(data, label)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise SubmissionError(
            f"{label}:{line}: byte 0x{data[problem.start]:02x} at offset {problem.start} is not {encoding}. "
            "Save the file as UTF-8, or name its encoding in the first line, for example '# -*- coding: cp949 -*-'."
        ) from None


def _encoding(data: bytes, label: str) -> str:
    """The encoding that the file declares in its first two lines (PEP 263), or UTF-8."""
    marked = data.startswith(codecs.BOM_UTF8)
    line, cookie = _cookie(data.removeprefix(codecs.BOM_UTF8))
    if cookie is None:
        return "utf-8"
    encoding = _codec(cookie)
    if not _ENCODINGS.fullmatch(encoding) or (marked and encoding != "utf-8"):
        raise SubmissionError(
            f"{label}:{line}: the encoding {printable(cookie)} cannot be used here. "
            "Save the file as UTF-8, and delete this line."
        )
    return encoding


def _codec(cookie: str) -> str:
    """Python's own name of the codec, or nothing. Looking one up imports a module, so odd names are not tried."""
    if (named := _CODEC.fullmatch(cookie)) is None:
        return ""
    try:
        return codecs.lookup(named["name"]).name
    except LookupError:
        return ""


def _cookie(data: bytes) -> tuple[int, str | None]:
    for number, line in enumerate(re.split(rb"\r\n|\r|\n", data, maxsplit=2)[:2], start=1):
        if (found := _COOKIE.match(line)) is not None:
            return number, found[1].decode("ascii")
        if not _BLANK.match(line):
            break
    return 0, None
