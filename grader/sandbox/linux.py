"""The few kernel calls that Python has no name for. Importable anywhere; callable on Linux."""

from __future__ import annotations

import ctypes
import functools
import os
import struct
import sys

LINUX = sys.platform == "linux"

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
_PR_CAPBSET_DROP, _PR_SET_SECUREBITS, _PR_CAP_AMBIENT, _AMBIENT_CLEAR_ALL = 24, 28, 47, 4

# Uid 0 gains nothing by exec, no setuid fix-ups, no ambient capabilities, and all of that locked.
_SECUREBITS = 0xEF
_CAPABILITY_VERSION_3 = 0x20080522
_CAPABILITIES_AT_MOST = 64

_CLOSE_RANGE = 436  # on every architecture


@functools.cache
def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4
    libc.syscall.argtypes = [ctypes.c_long] * 6
    libc.syscall.restype = ctypes.c_long
    libc.capset.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
    return libc


def prctl(option: int, *arguments: int) -> bool:
    """True when the kernel agreed."""
    padded = (*arguments, 0, 0, 0, 0)[:4]
    return int(_libc().prctl(option, *padded)) == 0


def syscall(number: int, *arguments: int) -> int:
    """The result of a call that has the same number on every architecture, or -1."""
    padded = (*arguments, 0, 0, 0, 0, 0)[:5]
    return int(_libc().syscall(number, *padded))


def close_range(first: int, last: int) -> bool:
    """Close these descriptors. os.closerange() counts through millions where Python was built for an old libc."""
    return syscall(_CLOSE_RANGE, first, last, 0) == 0


def single_threaded() -> bool:
    """Whether this process has one thread. Others would share its memory and keep what this one gives up."""
    return len(os.listdir("/proc/self/task")) == 1


def drop_capabilities() -> bool:
    """Give up every capability, and the ways to get one back. True when none is left."""
    prctl(_PR_CAP_AMBIENT, _AMBIENT_CLEAR_ALL)
    for capability in range(_CAPABILITIES_AT_MOST):
        if not prctl(_PR_CAPBSET_DROP, capability):
            break  # past the last one; or an ordinary user, whom no_new_privs keeps from gaining any
    prctl(_PR_SET_SECUREBITS, _SECUREBITS)
    header, nothing = struct.pack("=Ii", _CAPABILITY_VERSION_3, 0), bytes(24)
    return int(_libc().capset(header, nothing)) == 0
