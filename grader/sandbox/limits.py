"""How much memory, time and room a worker may use. Exact enough without a cgroup, as a worker is one process."""

from __future__ import annotations

import sys

from grader.sandbox import linux

if sys.platform != "win32":
    import resource

_FILE_BYTES = 1 << 20  # what may be written into a descriptor that was given, such as the captured output
_DESCRIPTORS = 64
_THREADS = 256
_NOTHING = ("RLIMIT_CORE", "RLIMIT_MEMLOCK", "RLIMIT_MSGQUEUE")
# With a GPU: its driver opens many descriptors, pins memory, and reserves address space by the hundred gigabytes, so
# that only the data that a process really has can be bounded.
_DESCRIPTORS_WITH_DEVICE, _PINNED_WITH_DEVICE = 1024, 1 << 30


def amounts(memory_bytes: int, cpu_seconds: int, device: bool = False) -> tuple[tuple[int, int], ...]:
    """Resource and amount; the memory is counted from what this process occupies now. Never above what is imposed.

    OSError where Linux does not tell how much that is.
    """
    if sys.platform == "win32":
        return ()
    wanted = {"RLIMIT_CPU": cpu_seconds, "RLIMIT_FSIZE": _FILE_BYTES, "RLIMIT_NOFILE": _DESCRIPTORS}
    wanted |= dict.fromkeys(_NOTHING, 0)
    if device:
        wanted |= {"RLIMIT_NOFILE": _DESCRIPTORS_WITH_DEVICE, "RLIMIT_MEMLOCK": _PINNED_WITH_DEVICE}
    if linux.LINUX:
        wanted["RLIMIT_DATA" if device else "RLIMIT_AS"] = _virtual_size() + memory_bytes
        # Without a namespace this counts all processes of the user, and the honest would fail for what others run.
        wanted |= {"RLIMIT_NPROC": _THREADS} if _in_own_user_namespace() else {}
    known = {getattr(resource, name): most for name, most in wanted.items() if hasattr(resource, name)}
    return tuple((what, _at_most(most, resource.getrlimit(what)[1])) for what, most in known.items())


def impose(limits: tuple[tuple[int, int], ...]) -> bool:
    """Soft and hard alike: processor time then ends in SIGKILL, which cannot be caught, and nothing is raised again."""
    for what, most in limits:
        resource.setrlimit(what, (most, most))
    return bool(limits)


def _at_most(wanted: int, hard: int) -> int:
    return wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)


def _virtual_size() -> int:
    with open("/proc/self/statm", encoding="ascii") as sizes:
        return int(sizes.read().split()[0]) * resource.getpagesize()


def _in_own_user_namespace() -> bool:
    """As bubblewrap makes them: with a single user inside."""
    with open("/proc/self/uid_map", encoding="ascii") as ranges:
        return ranges.read().split()[2:] == ["1"]
