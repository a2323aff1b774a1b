"""The inner wall: what a forked worker puts around itself before it sees a byte of student code.

All that can be made ready is made ready once, in the warm template (`prepare`); the child only puts it on (`confine`).
No layer needs privileges, a namespace or a program to be installed. Elsewhere than on Linux only two of them exist.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.machinery import PathFinder

from grader.errors import UsageError
from grader.sandbox import landlock, limits, linux, seccomp

LAYERS = ("pdeathsig", "descriptors", "dumpable", "rlimits", "no_new_privs", "capabilities", "landlock", "seccomp")
OUTER = "bubblewrap"

_SIGKILL = 9


@dataclass(frozen=True)
class Plan:
    """What a worker may read and use. `withhold` names layers not to use, to see how the rest does without them.

    With `devices`, files of a GPU's driver, the limits and the allowed calls are those that it can work under.
    """

    readable: tuple[str, ...]
    devices: tuple[str, ...] = ()
    withhold: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Prepared:
    """A plan made ready in the template."""

    parent: int
    withhold: frozenset[str]
    null: int  # a descriptor of /dev/null
    ruleset: int | None
    program: seccomp.Program | None
    device: bool = False


def prepare(plan: Plan) -> Prepared:
    """Make ready, once, in the process that will fork the workers. Call it last, when everything is imported.

    OSError where the template cannot learn its own size.
    """
    # Directories of packages cannot be listed behind the wall, so the import system must have seen them before.
    PathFinder.find_spec("no_module_has_this_name")
    return Prepared(
        parent=os.getpid(),
        withhold=plan.withhold,
        null=os.open(os.devnull, os.O_RDWR | getattr(os, "O_CLOEXEC", 0)),
        ruleset=None if "landlock" in plan.withhold else landlock.ruleset(plan.readable, plan.devices),
        program=_program(bool(plan.devices)),
        device=bool(plan.devices),
    )


def confine(prepared: Prepared, keep: tuple[int, ...], memory_bytes: int, cpu_seconds: int) -> dict[str, bool]:
    """Put on every layer, in the forked child, for good; which of them are active. Never raises.

    The memory is what may be used above what the template occupies. Descriptors that are not kept are closed, and
    0 to 2 lead to /dev/null. Landlock and seccomp hold for the calling
    thread and those it starts; where another was running before, they are reported as missing.
    """
    alone = _active("landlock", linux.single_threaded)
    layers: dict[str, Callable[[], bool]] = {
        "pdeathsig": lambda: _die_with(prepared.parent),
        "descriptors": lambda: _close_all_but(prepared, keep),
        "dumpable": lambda: linux.prctl(linux.PR_SET_DUMPABLE, 0),
        "rlimits": lambda: limits.impose(limits.amounts(memory_bytes, cpu_seconds, prepared.device)),
        "no_new_privs": lambda: linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1),
        "capabilities": linux.drop_capabilities,
        "landlock": lambda: _landlock(prepared.ruleset) and alone,
        "seccomp": lambda: prepared.program is not None and seccomp.load(prepared.program) and alone,
    }
    return {name: name not in prepared.withhold and _active(name, layers[name]) for name in LAYERS}


def level(layers: Mapping[str, bool]) -> str:
    """How much the active layers are worth together, from A to D; a layer that is not mentioned is not active.

    A: hostile code is contained. B: as A, but it sees which files exist. C: it can read this user's files.
    D: accidents are contained, intent is not.
    """
    active = {name for name, on in layers.items() if on}
    if not active >= {"seccomp", "rlimits", "descriptors", "no_new_privs", "capabilities"}:
        return "D"
    if "landlock" not in active:
        return "C"
    return "A" if OUTER in active else "B"


def withheld() -> frozenset[str]:
    """The layers that GRADE_WITHOUT names, to see what their absence does. UsageError for a name that is none."""
    names = frozenset(name.strip() for name in os.environ.get("GRADE_WITHOUT", "").split(",")) - {""}
    unknown = sorted(names - {*LAYERS, OUTER})
    if unknown:
        raise UsageError(f"GRADE_WITHOUT names {unknown[0]!r}, but the layers are {', '.join((*LAYERS, OUTER))}")
    return names


def harden_template() -> None:
    """For the process that forks workers: no one reads its memory, it dies with the grader and gains no privilege."""
    if linux.LINUX:
        linux.prctl(linux.PR_SET_PDEATHSIG, _SIGKILL)
        linux.prctl(linux.PR_SET_DUMPABLE, 0)
        linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)


def harden_grader() -> None:
    """For the process that judges: its memory and environment are closed to other processes of the same user."""
    if linux.LINUX:
        linux.prctl(linux.PR_SET_DUMPABLE, 0)


def _active(name: str, layer: Callable[[], bool]) -> bool:
    if not linux.LINUX and name not in ("descriptors", "rlimits"):
        return False
    try:
        return layer()
    except Exception:  # whatever went wrong, the layer is not there, and that is reported
        return False


def _die_with(parent: int) -> bool:
    """The parent may have died before the kernel knew that it matters, hence the second look."""
    return linux.prctl(linux.PR_SET_PDEATHSIG, _SIGKILL) and os.getppid() == parent


def _close_all_but(prepared: Prepared, keep: tuple[int, ...]) -> bool:
    for standard in {0, 1, 2}.difference(keep):
        os.dup2(prepared.null, standard)
    kept = sorted({0, 1, 2, *keep} | ({prepared.ruleset} if prepared.ruleset is not None else set()))
    return all([_close(low + 1, high - 1) for low, high in zip(kept, [*kept[1:], 2**31], strict=True)])


def _close(first: int, last: int) -> bool:
    if first > last or (linux.LINUX and linux.close_range(first, last)):
        return True
    os.closerange(first, min(last + 1, os.sysconf("SC_OPEN_MAX")))
    return True


def _landlock(ruleset: int | None) -> bool:
    if ruleset is None:
        return False
    try:
        return landlock.restrict(ruleset)
    finally:
        os.close(ruleset)


def _program(device: bool) -> seccomp.Program | None:
    try:
        return seccomp.assemble(os.uname().machine, device)
    except KeyError:  # a machine whose numbers we do not know
        return None
