"""The list of allowed system calls as a program for the kernel's filter machine (classic BPF), and its loading.

Written out here, as libseccomp would be one more thing to install, and as the program must be ready before the fork.
"""

from __future__ import annotations

import ctypes
import os
import struct
from dataclasses import dataclass
from errno import ENOSYS, EPERM

from grader.sandbox import linux, syscalls
from grader.sandbox.syscalls import Rule, Test

_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

_KILL, _ALLOW, _FAIL = 0x80000000, 0x7FFF0000, 0x00050000
_LOAD, _AND, _JUMP, _EQUAL, _GREATER, _RETURN = 0x20, 0x54, 0x05, 0x15, 0x25, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16  # in struct seccomp_data; little-endian on both machines

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2

Instruction = tuple[int, int, int, int]  # code, jump if true, jump if false, operand


@dataclass(frozen=True)
class Program:
    """A filter ready to load, but for the process id, which `load` writes at these places."""

    code: bytes
    own_pid_at: tuple[int, ...]


class _Fprog(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]


def assemble(machine: str, device: bool = False) -> Program:
    """The filter for this machine, with or without a GPU to drive; KeyError where the table has no numbers for it."""
    calls = syscalls.numbers(machine, device)
    rules = syscalls.DEVICE_RULES if device else syscalls.RULES
    listing = _gate(_ARCHITECTURE[machine])
    listing += _plain([number for name, number in calls.items() if name not in rules])
    for name, rule in rules.items():
        listing += _ruled(calls[name], rule) if name in calls else []
    listing.append(_give(_FAIL | EPERM))
    code = b"".join(struct.pack("=HBBI", *step[:3], step[3] & 0xFFFFFFFF) for step in listing)
    return Program(code, tuple(8 * i + 4 for i, step in enumerate(listing) if step[3] == syscalls.OWN_PID))


def load(program: Program) -> bool:
    """Put the filter on this thread, for good. Needs no_new_privs, or root."""
    code = bytearray(program.code)
    for place in program.own_pid_at:
        struct.pack_into("=I", code, place, os.getpid())
    memory = (ctypes.c_char * len(code)).from_buffer(code)
    descriptor = _Fprog(len(code) // 8, ctypes.addressof(memory))
    return linux.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(descriptor))


def _gate(architecture: int) -> list[Instruction]:
    """Foreign calls (32-bit on x86-64) kill. Calls unknown to us look like an old kernel, so libc falls back."""
    return [
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        (_EQUAL, 1, 0, architecture),
        _give(_KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_GREATER, 1, 0, syscalls.NEWEST),  # also the x32 calls, from 2**30 on
        (_EQUAL, 0, 1, syscalls.CLONE3),
        _give(_FAIL | ENOSYS),
    ]


def _plain(allowed: list[int]) -> list[Instruction]:
    """Calls allowed whatever their arguments. Each jumps to the one `allow` at the end, less than 256 steps ahead."""
    tests = [(_EQUAL, len(allowed) - i, 0, number) for i, number in enumerate(allowed)]
    return [*tests, (_JUMP, 0, 0, 1), _give(_ALLOW)]


def _ruled(number: int, rule: Rule) -> list[Instruction]:
    body = [step for test in rule.tests for step in _tested(test, rule.otherwise)]
    body.append(_give(_ALLOW))
    return [(_EQUAL, 0, len(body), number), *body]


def _tested(test: Test, otherwise: int) -> list[Instruction]:
    """Fall through to what follows when the test holds, else fail."""
    values = [(_EQUAL, len(test.values) - i, 0, value) for i, value in enumerate(test.values)]
    load = (_LOAD, 0, 0, _ARGUMENTS_AT + 8 * test.argument)
    return [load, (_AND, 0, 0, test.mask), *values, _give(_FAIL | otherwise)]


def _give(verdict: int) -> Instruction:
    return (_RETURN, 0, 0, verdict)
