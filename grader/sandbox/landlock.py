"""Landlock: the kernel's allow-list of files, with the network and signals where the kernel knows them."""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable

from grader.sandbox import linux

# The same numbers on every architecture.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION, _RULE_PATH_BENEATH = 1, 1

_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_IOCTL_DEVICE, _IOCTL_SINCE = 1 << 15, 5
_FIRST_FILE_RIGHTS = (1 << 13) - 1
# By ABI: rename across directories, truncate, ioctl on devices.
_LATER_FILE_RIGHTS = {2: 1 << 13, 3: 1 << 14, _IOCTL_SINCE: _IOCTL_DEVICE}
_TCP = 0b11  # bind and connect, ABI 4
_SCOPES = 0b11  # abstract sockets and signals, ABI 6


def abi() -> int:
    """The version of Landlock that this kernel offers; 0 for none."""
    if not linux.LINUX:
        return 0
    return max(0, linux.syscall(_CREATE_RULESET, 0, 0, _ASK_VERSION))


def ruleset(readable: Iterable[str], devices: Iterable[str] = ()) -> int | None:
    """A descriptor of the rule "read these paths and what lies beneath them, and nothing else"; None without Landlock.

    The device files may be written and controlled as well. Paths that do not exist are passed over. Links are followed
    now, so later changes of them open nothing.
    """
    version = abi()
    if not version:
        return None
    attributes = ctypes.create_string_buffer(_attributes(version))
    rules = linux.syscall(_CREATE_RULESET, ctypes.addressof(attributes), len(attributes.raw) - 1, 0)
    if rules < 0:
        return None
    use = _READ_FILE | _WRITE_FILE | (_IOCTL_DEVICE if version >= _IOCTL_SINCE else 0)
    allowed = [*((path, _READ_FILE) for path in readable), *((path, use) for path in devices)]
    if all([_allow(rules, path, rights) for path, rights in allowed if os.path.exists(path)]):
        return rules
    os.close(rules)
    return None


def restrict(rules: int) -> bool:
    """Bind this thread to the rules, for good. Needs no_new_privs, or root."""
    return linux.syscall(_RESTRICT_SELF, rules, 0) == 0


def _attributes(version: int) -> bytes:
    """struct landlock_ruleset_attr, as long as this version knows it: all rights that it can take away."""
    files = _FIRST_FILE_RIGHTS
    for since, right in _LATER_FILE_RIGHTS.items():
        files |= right if version >= since else 0
    words = [files] + [_TCP] * (version >= 4) + [_SCOPES] * (version >= 6)
    return struct.pack(f"={len(words)}Q", *words)


def _allow(rules: int, path: str, on_file: int) -> bool:
    target = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rights = on_file | (_READ_DIR if stat.S_ISDIR(os.fstat(target).st_mode) else 0)
        beneath = ctypes.create_string_buffer(struct.pack("=Qi", rights, target))
        return linux.syscall(_ADD_RULE, rules, _RULE_PATH_BENEATH, ctypes.addressof(beneath), 0) == 0
    finally:
        os.close(target)
