"""A folder or a zip of a whole class, as a list of paths whose files are read one at a time."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from grader.archives import SIGNATURE, demand_ordinary, members_of, open_zip, read_member
from grader.errors import SubmissionError
from grader.files import is_skipped, printable, read_regular, refuse_link, unreadable
from grader.submission import is_zip

MAX_LISTED = 1_000_000  # files of a class


class Shelf(Protocol):
    """The files of a class. `troubles` says of a path why it cannot be read: a link, say."""

    name: str
    paths: tuple[str, ...]
    troubles: dict[str, str]

    def read(self, path: str, limit: int) -> bytes:
        """At most `limit` bytes of the file. Raises SubmissionError."""
        ...

    def close(self) -> None: ...


def open_shelf(path: Path) -> Shelf:
    """Raises SubmissionError for what is neither a folder nor a zip."""
    name = printable(str(path))
    try:
        mode = os.stat(path).st_mode  # the teacher's own path: it may be a link
    except (OSError, ValueError) as problem:
        raise unreadable(name, problem) from None
    if stat.S_ISDIR(mode):
        return FolderShelf(path, name)
    if is_zip(path.name) and stat.S_ISREG(mode):
        return ZipShelf(path, name)
    raise SubmissionError(f"{name}: expected a folder or a zip of a class. `grade submit` grades a single file.")


class FolderShelf:
    """A class in a folder."""

    def __init__(self, root: Path, name: str) -> None:
        self.name = name
        self.troubles: dict[str, str] = {}
        self._root = root.absolute()
        try:
            self.paths = own_work(self._walk("", 0))
        except OSError as problem:
            raise unreadable(name, problem) from None

    def read(self, path: str, limit: int) -> bytes:
        """A folder on the way may have become a link since it was listed, so each is opened by itself."""
        *folders, last = path.split("/")
        descriptor = os.open(self._root, os.O_RDONLY)
        try:
            for folder in folders:
                inner = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY, dir_fd=descriptor)
                os.close(descriptor)
                descriptor = inner
            return read_regular(last, printable(path), limit, descriptor)
        except OSError as problem:
            raise unreadable(printable(path), problem) from None
        finally:
            os.close(descriptor)

    def close(self) -> None: ...

    def _walk(self, prefix: str, depth: int) -> Iterator[str]:
        with os.scandir(self._root / prefix) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            path = prefix + entry.name
            if is_skipped(entry.name):
                continue
            if entry.is_symlink():
                self.troubles[path] = str(refuse_link(printable(path)))
                yield path
            elif entry.is_dir(follow_symlinks=False):
                yield from self._inner(path, depth)
            else:
                yield path

    def _inner(self, path: str, depth: int) -> Iterator[str]:
        """What lies below; a tree that is too deep, or closed to us, is the trouble of whoever handed it in."""
        try:
            if depth > 40:
                raise OSError("too many folders within folders")
            yield from self._walk(f"{path}/", depth + 1)
        except OSError as problem:
            self.troubles[path] = str(unreadable(printable(path), problem))
            yield path


class ZipShelf:
    """A class in a zip archive, which stays open; no header is believed."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self.troubles: dict[str, str] = {}
        try:
            self._file: BinaryIO = path.open("rb")
        except OSError as problem:
            raise unreadable(name, problem) from None
        try:
            self._list(name)
        except SubmissionError:
            self._file.close()
            raise

    def _list(self, name: str) -> None:
        if _count(self._file, SIGNATURE) > MAX_LISTED:
            raise SubmissionError(f"{name}: holds more than {MAX_LISTED} files. Grade a part of the class at a time.")
        self._archive = open_zip(self._file, name)
        members = members_of(self._archive, name)
        self._members = {"/".join(parts): info for parts, info in members.items() if not info.is_dir()}
        self.paths = own_work(self._members)
        self.troubles.update({path: why for path in self.paths if (why := self._trouble(path))})

    def close(self) -> None:
        self._archive.close()
        self._file.close()

    def read(self, path: str, limit: int) -> bytes:
        return read_member(self._archive, self._members[path], printable(path), limit)

    def _trouble(self, path: str) -> str:
        try:
            demand_ordinary(self._members[path], printable(path))
        except SubmissionError as error:
            return str(error)
        return ""


def own_work(paths: Iterable[str]) -> tuple[str, ...]:
    """Without what is hidden, cached or installed. Raises SubmissionError when there are too many."""
    listed = []
    for path in paths:
        if not any(map(is_skipped, path.split("/"))):
            listed.append(path)
        if len(listed) > MAX_LISTED:
            raise SubmissionError("the class holds too many files. Grade a part of it at a time.")
    environments = tuple(path.removesuffix("pyvenv.cfg") for path in listed if path.endswith("/pyvenv.cfg"))
    return tuple(sorted(path for path in listed if not path.startswith(environments)))


def _count(file: BinaryIO, wanted: bytes) -> int:
    """How often the bytes occur, without reading all of the file at once."""
    found, rest = 0, b""
    while block := file.read(1 << 20):
        found += (rest + block).count(wanted)
        rest = block[-len(wanted) + 1 :]
    with suppress(OSError):
        file.seek(0)
    return found
