"""A folder of a submission: every script and notebook below it, no link followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from grader.errors import SubmissionError
from grader.files import (
    Entry,
    checked_path,
    gather,
    is_skipped,
    is_source,
    printable,
    read_regular,
    refuse_folder,
    refuse_link,
    unreadable,
)

MAX_LISTED = 100_000  # entries of a folder, images and all


def read_folder(folder: Path, name: str) -> dict[str, bytes]:
    """Every script and notebook below a folder, by its path relative to it, sorted."""
    try:
        return gather(name, _entries(folder, name))
    except OSError as problem:
        raise unreadable(f"{name}/{printable(str(problem.filename or ''))}", problem) from None


def _entries(root: Path, name: str) -> Iterator[Entry]:
    listed = 0
    for folder, folders, files, descriptor in _walk(root):
        relative = Path(folder).relative_to(root).as_posix()
        prefix = "" if relative == "." else f"{relative}/"
        listed += len(folders) + len(files)
        if listed > MAX_LISTED:
            raise SubmissionError(f"{name}: holds more than {MAX_LISTED} entries. Hand in a folder of your work alone.")
        if prefix and "pyvenv.cfg" in files:  # a virtual environment under a name of its own
            folders.clear()
            continue
        folders[:] = sorted(part for part in folders if not is_skipped(part))
        for part in folders:
            _demand_folder(folder, part, descriptor, f"{name}/{printable(prefix + part)}")
            checked_path(f"{prefix}{part}/", name)  # before going in, so that a deep tree ends here
        for part in sorted(part for part in files if is_source(part) and not is_skipped(part)):
            where = part if descriptor is not None else os.path.join(folder, part)
            yield prefix + part, partial(_read_entry, where, f"{name}/{printable(prefix + part)}", descriptor)


def _read_entry(where: str, label: str, descriptor: int | None, size: int) -> bytes:
    return read_regular(where, label, size, descriptor)


def _walk(root: Path) -> Iterator[tuple[str, list[str], list[str], int | None]]:
    # fwalk holds a descriptor of each folder, so that no folder can turn into a link between looking and reading.
    if hasattr(os, "fwalk"):
        yield from os.fwalk(root, onerror=_raise)
    else:  # Windows
        yield from ((*step, None) for step in os.walk(root, onerror=_raise))


def _raise(problem: OSError) -> None:
    raise problem


def _demand_folder(folder: str, part: str, descriptor: int | None, label: str) -> None:
    where = part if descriptor is not None else os.path.join(folder, part)
    if stat.S_ISLNK(os.stat(where, dir_fd=descriptor, follow_symlinks=False).st_mode):
        raise refuse_link(label)
    if is_source(part):
        raise refuse_folder(label)
