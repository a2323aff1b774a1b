"""A zip archive of a submission, read in memory: nothing is unpacked to disk and no header is believed."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from grader.errors import SubmissionError
from grader.files import Entry, gather, is_skipped, is_source, printable, refuse_folder, refuse_link

MAX_ENTRIES = 10_000

SIGNATURE = b"PK\x01\x02"  # opens each entry of the central directory
_UTF8_FLAG = 0x800
_ENCRYPTED_FLAG = 0x1
# What zipfile may raise on bytes that are not a good archive.
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, IndexError)


def read_zip(data: bytes, name: str) -> dict[str, bytes]:
    """Every script and notebook in the archive, by its path, sorted."""
    # An upper bound on what zipfile would list, taken before it lists: the counts in the headers can lie.
    if data.count(SIGNATURE) > MAX_ENTRIES:
        raise SubmissionError(f"{name}: holds more than {MAX_ENTRIES} entries. Zip only your scripts and notebooks.")
    with open_zip(BytesIO(data), name) as archive:
        return gather(name, _entries(archive, name))


def open_zip(file: BinaryIO, name: str) -> ZipFile:
    """The archive in an open file. Raises SubmissionError for what is none."""
    with _as_submission_error(name):
        return ZipFile(file)


@contextmanager
def _as_submission_error(label: str) -> Iterator[None]:
    try:
        yield
    except _FAULTS as problem:
        raise SubmissionError(
            f"{label}: is not a readable zip archive ({printable(str(problem))}). "
            "Make the archive again, and upload it whole."
        ) from None


def _entries(archive: ZipFile, name: str) -> Iterator[Entry]:
    members = members_of(archive, name)
    environments = {parts[:-1] for parts in members if parts[-1] == "pyvenv.cfg" and len(parts) > 1}
    for parts, info in members.items():
        if any(map(is_skipped, parts)) or any(parts[:depth] in environments for depth in range(1, len(parts))):
            continue
        path = "/".join(parts)
        label = f"{name}/{printable(path)}"
        demand_ordinary(info, label)
        if any(map(is_source, parts[:-1])) or (info.is_dir() and is_source(path)):
            raise refuse_folder(label)
        if is_source(path):
            yield path, partial(read_member, archive, info, label)


def members_of(archive: ZipFile, name: str) -> dict[tuple[str, ...], ZipInfo]:
    """The entries by the parts of their paths. A path that leads outside, or comes twice, condemns the archive."""
    found: dict[tuple[str, ...], ZipInfo] = {}
    for info in archive.infolist():
        parts = _parts(_member_name(info), name)
        if parts in found and not info.is_dir():
            raise SubmissionError(f"{name}: holds {printable('/'.join(parts))} twice. Make the archive again.")
        if parts:
            found.setdefault(parts, info)
    return found


def _member_name(info: ZipInfo) -> str:
    """The name as its writer meant it: old Windows tools store Korean names in cp949 and do not say so."""
    stored = info.orig_filename
    if info.flag_bits & _UTF8_FLAG or stored.isascii():
        return stored
    for encoding in ("utf-8", "cp949"):
        try:
            return stored.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return stored


def _parts(raw: str, name: str) -> tuple[str, ...]:
    path = raw.replace("\\", "/")  # some Windows tools write it so; every check below sees both as one
    parts = tuple(part for part in path.split("/") if part not in ("", "."))
    if path.startswith("/") or ".." in parts or "\0" in path or re.match("[A-Za-z]:", path):
        raise SubmissionError(
            f"{name}: the entry {printable(raw)} points outside the archive. "
            "Zip the folder of your files again, with relative paths."
        )
    return parts


def demand_ordinary(info: ZipInfo, label: str) -> None:
    """Raises SubmissionError for a link, a device or the like."""
    kind = stat.S_IFMT(info.external_attr >> 16 & 0xFFFF)
    if kind == stat.S_IFLNK:
        raise refuse_link(label)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise SubmissionError(f"{label}: is neither a file nor a folder. Leave it out of the archive.")


def read_member(archive: ZipFile, info: ZipInfo, label: str, size: int) -> bytes:
    """At most `size` bytes of an entry."""
    if info.flag_bits & _ENCRYPTED_FLAG:
        raise SubmissionError(f"{label}: is encrypted. Make the archive again without a password.")
    # LZMA would allocate as much as its header asks for.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise SubmissionError(f"{label}: is compressed in an unusual way. Use the ordinary zip method (deflate).")
    with _as_submission_error(label), archive.open(info) as stream:
        return stream.read(size)
