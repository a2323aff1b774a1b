"""Notices that files were saved, by looking at them often: no service of the system is needed, on any disk."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

LOOK_SECONDS = 0.15
SETTLE_SECONDS = 0.05  # an editor may write a file in several steps

Snapshot = frozenset[tuple[str, int, int]]


def saves(paths: Sequence[str], look_seconds: float = LOOK_SECONDS) -> Iterator[None]:
    """Once at the beginning, then once for each time that any of these files, or one in these folders, has changed."""
    known = _snapshot(paths)
    yield
    while True:
        time.sleep(look_seconds)
        found = _snapshot(paths)
        if found != known:
            known = _settled(paths, found)
            yield


def _settled(paths: Sequence[str], found: Snapshot) -> Snapshot:
    while True:
        time.sleep(SETTLE_SECONDS)
        later = _snapshot(paths)
        if later == found:
            return later
        found = later


def _snapshot(paths: Sequence[str]) -> Snapshot:
    """Name, time and size of each file there is."""
    files = (file for path in paths for file in _files(Path(path)))
    return frozenset(entry for file in files if (entry := _entry(file)) is not None)


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith((".", "__pycache__"))]
        yield from (Path(folder, name) for name in names)


def _entry(file: Path) -> tuple[str, int, int] | None:
    try:
        stat = file.stat()
    except OSError:  # being replaced, or gone
        return None
    return str(file), stat.st_mtime_ns, stat.st_size
