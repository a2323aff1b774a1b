"""What this machine has left: cores, and memory as the kernel and the container see it."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

EACH = 700 << 20  # an examiner, its templates (PyTorch's among them) and a worker of ordinary size
RESERVE = 400 << 20  # below this, nothing more is begun
_CGROUP = Path("/sys/fs/cgroup")


def workers() -> int:
    """As many as there are cores for, and memory; one at least."""
    free = available()
    room = (free - RESERVE) // EACH if free is not None else cores()
    return max(1, min(cores(), room))


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_short() -> bool:
    """Is there too little memory to begin anything more?"""
    free = available()
    return free is not None and free < RESERVE


def available() -> int | None:
    """Bytes that can be had without swapping; None where nobody says."""
    known = [found for found in (_of_machine(), _of_container()) if found is not None]
    return min(known, default=None)


def _of_machine() -> int | None:
    with suppress(OSError):
        found = re.search(r"^MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text(), re.MULTILINE)
        return int(found[1]) << 10 if found is not None else None
    return None


def _of_container() -> int | None:
    with suppress(OSError, ValueError):
        return int((_CGROUP / "memory.max").read_text()) - int((_CGROUP / "memory.current").read_text())
    return None
