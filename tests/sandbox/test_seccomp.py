"""The filter as a program, run here by a small model of the kernel's filter machine, on both architectures."""

import re
import struct
from errno import ENOSYS, ENOTTY, EPERM, EROFS
from pathlib import Path

import pytest

from grader.sandbox import seccomp, syscalls

MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
ALLOW, KILL, OWN = 0x7FFF0000, 0x80000000, 0xFFFFFFFF  # a fresh program holds -1 where the process id goes
OPEN_WRITING = [0o1, 0o2, 0o3, 0o101, 0o1000, 0o102, 0o100, 0x400000 | 0o2, 0x400000]


def verdict(machine, number, *arguments, architecture=None):
    """What the filter says to a call: ALLOW, KILL or an errno."""
    architecture = MACHINES[machine] if architecture is None else architecture
    words = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    data = struct.pack("=IIQ6Q", number, architecture, 0, *(w & (1 << 64) - 1 for w in words))
    code, accumulator, at = seccomp.assemble(machine).code, 0, 0
    while True:
        operation, yes, no, operand = struct.unpack_from("=HBBI", code, 8 * at)
        at += 1
        if operation == 0x20:
            accumulator = struct.unpack_from("=I", data, operand)[0]
        elif operation == 0x54:
            accumulator &= operand
        elif operation == 0x05:
            at += operand
        elif operation in (0x15, 0x25):
            at += yes if (accumulator == operand if operation == 0x15 else accumulator > operand) else no
        else:
            assert operation == 0x06
            return operand if operand in (ALLOW, KILL) else operand & 0xFFFF


def call(machine, name, *arguments):
    return verdict(machine, syscalls.numbers(machine)[name], *arguments)


@pytest.fixture(params=MACHINES)
def machine(request):
    return request.param


def test_a_call_is_allowed_only_if_the_table_has_it(machine):
    calls = syscalls.numbers(machine)
    without_rule = {number for name, number in calls.items() if name not in syscalls.RULES}
    for number in range(syscalls.NEWEST + 1):
        if number in without_rule:
            assert verdict(machine, number) == ALLOW
        elif number not in calls.values():
            assert verdict(machine, number) == (ENOSYS if number == syscalls.CLONE3 else EPERM)


def test_calls_newer_than_the_table_look_like_an_older_kernel(machine):
    for number in (syscalls.NEWEST + 1, 466, 0x40000000, 0x40000002, 0x40000208, 0xFFFFFFFF):
        assert verdict(machine, number) == ENOSYS


def test_calls_of_another_architecture_kill(machine):
    for architecture in (0x40000003, 0x40000028, 0, *(set(MACHINES.values()) - {MACHINES[machine]})):
        assert verdict(machine, syscalls.numbers(machine)["read"], architecture=architecture) == KILL


@pytest.mark.parametrize("flags", OPEN_WRITING, ids=oct)
def test_files_open_for_reading_only(machine, flags):
    assert call(machine, "openat", 3, 0, 0o2000000) == ALLOW
    assert call(machine, "openat", 3, 0, flags) == EROFS
    assert call(machine, "openat", 3, 0, flags | 0o2000000) == EROFS
    if machine == "x86_64":
        assert call(machine, "open", 0, 0) == ALLOW
        assert call(machine, "open", 0, flags) == EROFS


def test_clone_makes_threads_and_nothing_else(machine):
    assert call(machine, "clone", 0x3D0F00) == ALLOW  # glibc
    assert call(machine, "clone", 0x7D0F00) == ALLOW  # musl
    namespaces = [0x3D0F00 | 1 << bit for bit in (7, 17, 25, 26, 27, 28, 29, 30)]
    for flags in (17, 0x1200011, 0x4111, 0x3D0F00 ^ 0x10000, *namespaces):
        assert call(machine, "clone", flags) == EPERM


@pytest.mark.parametrize("name", ["kill", "tgkill", "prlimit64"])
def test_only_the_process_itself_can_be_meant(machine, name):
    assert call(machine, name, OWN) == ALLOW
    for pid in (1, 2, 4000, OWN - 1):
        assert call(machine, name, pid) == EPERM
    assert call(machine, name, 0) == (ALLOW if name == "prlimit64" else EPERM)


def test_the_own_process_id_is_left_open_at_three_places(machine):
    program = seccomp.assemble(machine)
    assert len(program.own_pid_at) == 3
    assert all(program.code[at : at + 4] == b"\xff\xff\xff\xff" for at in program.own_pid_at)


def test_pairs_are_local_streams(machine):
    for kind in (1, 1 | 0x800, 1 | 0x80000, 1 | 0x80800):
        assert call(machine, "socketpair", 1, kind) == ALLOW
        assert call(machine, "socketpair", 2, kind) == EPERM
    for kind in (2, 2 | 0x80800, 3, 5, 0):
        assert call(machine, "socketpair", 1, kind) == EPERM


def test_descriptors_are_neither_locked_nor_made_to_send_signals(machine):
    for command in (0, 1, 2, 3, 4, 1030):
        assert call(machine, "fcntl", 3, command) == ALLOW
    for command in (5, 6, 7, 8, 10, 15, 37, 38, 1024, 1026, 1031, 1033):
        assert call(machine, "fcntl", 3, command) == EPERM


def test_devices_are_asked_little(machine):
    for command in (0x5401, 0x541B, 0x5421):
        assert call(machine, "ioctl", 0, command) == ALLOW
    for command in (0x5412, 0x5452, 0x8901, 0x541D, 0x40049409):
        assert call(machine, "ioctl", 0, command) == ENOTTY


def test_a_process_changes_nothing_about_itself_but_its_name(machine):
    assert call(machine, "prctl", 15) == ALLOW
    for option in (1, 4, 8, 22, 24, 28, 38, 47, 35, 0x59616D61):
        assert call(machine, "prctl", option) == EPERM


def test_the_upper_half_of_an_argument_hides_nothing(machine):
    """The kernel drops it in these calls, so looking at the lower half is looking at what the kernel sees."""
    assert call(machine, "openat", 3, 0, 1 << 32 | 1) == EROFS
    assert call(machine, "kill", 1 << 32 | 1) == EPERM


@pytest.mark.parametrize("absent", ["execve", "fork", "socket", "connect", "chmod", "ptrace", "memfd_create"])
def test_the_table_does_not_name(machine, absent):
    assert absent not in syscalls.numbers(machine)


def test_the_program_fits_the_kernel(machine):
    assert len(seccomp.assemble(machine).code) / 8 < 4096


def test_an_unknown_machine_is_a_KeyError():
    with pytest.raises(KeyError):
        seccomp.assemble("sparc")


def test_every_number_is_that_of_the_headers(machine):
    if not HEADERS[machine].exists():
        pytest.skip("the kernel's headers are not installed")
    text = HEADERS[machine].read_text()
    for name, number in syscalls.numbers(machine).items():
        # asm-generic has one name for what 64-bit machines call fstatat and newfstatat.
        names = {name, {"newfstatat": "fstatat"}.get(name, name)}
        assert any(re.search(rf"define __NR(3264)?_{n} {number}\b", text) for n in names), name
