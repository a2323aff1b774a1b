"""The files of a submission as bytes: no link is followed, and no more is read than the caps allow."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from grader.errors import SubmissionError

MAX_SCRIPT = 1 << 20  # bytes of one script, or of all the code of one notebook
MAX_NOTEBOOK = 64 << 20  # bytes of one notebook: its plots make it large
MAX_TOTAL = 64 << 20  # bytes of all scripts and notebooks together
MAX_FILES = 500
MAX_DEPTH = 20  # parts of a path
MAX_PATH = 400  # characters of a path

Read = Callable[[int], bytes]  # gives at most so many bytes
Entry = tuple[str, Read]

_SKIPPED = frozenset({"__pycache__", "__MACOSX", "node_modules", "site-packages", "venv"})
# O_NONBLOCK: opening a pipe that nobody writes to would wait for ever. Windows lacks three of the four.
_FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY"):
    _FLAGS |= getattr(os, _flag, 0)


def printable(text: str) -> str:
    """The text with control characters, direction marks and lone surrogates escaped, shortened if very long."""
    shown = text if len(text) <= MAX_PATH else text[:MAX_PATH] + "..."
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in shown)


def is_source(path: str) -> bool:
    """Whether the name is that of a script or a notebook."""
    return path.lower().endswith((".py", ".ipynb"))


def is_skipped(part: str) -> bool:
    """Whether a file or folder of this name is never the student's own work: hidden, a cache, an installation."""
    return part.startswith(".") or part in _SKIPPED


def read_regular(path: str | Path, label: str, limit: int, dir_fd: int | None = None) -> bytes:
    """At most `limit` bytes of a regular file; anything else (a link, a pipe, a device) is refused."""
    try:
        # Looked at before it is opened, since opening a device can already do something; and again after, since
        # the name may have been given to something else in between.
        _demand_regular(os.stat(path, dir_fd=dir_fd, follow_symlinks=False).st_mode, label)
        descriptor = os.open(path, _FLAGS, dir_fd=dir_fd)
        try:
            _demand_regular(os.fstat(descriptor).st_mode, label)
            return _read_up_to(descriptor, limit)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as problem:
        raise unreadable(label, problem) from None


def gather(name: str, entries: Iterable[Entry]) -> dict[str, bytes]:
    """Read the entries under the caps on paths, number and size that folders and archives share."""
    found: dict[str, bytes] = {}
    left = MAX_TOTAL
    for raw, read in entries:
        path = checked_path(raw, name)
        if path in found:
            raise SubmissionError(f"{name}: holds {path!r} twice. Rename or remove one of them.")
        if len(found) == MAX_FILES:
            raise SubmissionError(f"{name}: holds more than {MAX_FILES} scripts and notebooks. Hand in only your work.")
        # One byte more than allowed is asked for, to notice that there is more.
        found[path] = read(min(size_limit(path), left) + 1)
        left -= len(found[path])
        if len(found[path]) > size_limit(path):
            raise too_large(f"{name}/{path}", size_limit(path))
        if left < 0:
            raise SubmissionError(
                f"{name}: its scripts and notebooks are larger than {MAX_TOTAL >> 20} MiB together. "
                "Clear the outputs of the notebooks, or hand in fewer files."
            )
    return dict(sorted(found.items()))


def size_limit(path: str) -> int:
    """The cap on the bytes of one file, by the kind of file."""
    return MAX_SCRIPT if path.lower().endswith(".py") else MAX_NOTEBOOK


def checked_path(raw: str, name: str) -> str:
    """The relative path in composed form (macOS stores Korean names decomposed), refused if it is odd."""
    path = unicodedata.normalize("NFC", raw)
    if not path.isprintable():
        raise SubmissionError(f"{name}: the file name {printable(path)} holds unprintable characters. Rename the file.")
    if len(path) > MAX_PATH or path.count("/") >= MAX_DEPTH:
        raise SubmissionError(
            f"{name}: the path {printable(path)} is longer than {MAX_PATH} characters or deeper than "
            f"{MAX_DEPTH} folders. Move the file up, or shorten the names."
        )
    return path


def refuse_folder(label: str) -> SubmissionError:
    """The error for a folder that is named like a file."""
    return SubmissionError(
        f"{label}: is a folder, although its name ends like that of a file. Rename the folder, or give the file itself."
    )


def refuse_link(label: str) -> SubmissionError:
    """The error for a link, which could lead to a file of somebody else."""
    return SubmissionError(f"{label}: is a link, and links are not followed. Hand in the file or folder itself.")


def unreadable(label: str, problem: Exception) -> SubmissionError:
    """Put a complaint of the operating system into a sentence with a next step."""
    code = getattr(problem, "errno", None)
    if code in (errno.ENOENT, errno.ENOTDIR):
        return SubmissionError(f"{label}: there is no such file or folder. Check the spelling, or give the full path.")
    if code == errno.ELOOP:
        return refuse_link(label)
    reason = getattr(problem, "strerror", None) or str(problem)
    return SubmissionError(f"{label}: cannot be read ({reason}). Check its name and that you may read it.")


def too_large(label: str, limit: int) -> SubmissionError:
    """The error for one file over its cap."""
    return SubmissionError(
        f"{label}: is larger than {limit >> 20} MiB. Take data out of a script, or clear the outputs of a notebook."
    )


def _demand_regular(mode: int, label: str) -> None:
    if stat.S_ISLNK(mode):
        raise refuse_link(label)
    if stat.S_ISDIR(mode):
        raise refuse_folder(label)
    if not stat.S_ISREG(mode):
        raise SubmissionError(f"{label}: is a pipe, a socket or a device. Hand in an ordinary file.")


def _read_up_to(descriptor: int, limit: int) -> bytes:
    chunks = []
    while limit > 0 and (chunk := os.read(descriptor, min(limit, 1 << 20))):
        chunks.append(chunk)
        limit -= len(chunk)
    return b"".join(chunks)
