# hostile: kernel-signals | signals to the grader, the template, everyone | due: failed | exercise: conv-output-size
import ctypes
import os

class Breach(Exception):
    pass


LIBC = ctypes.CDLL(None, use_errno=True)


def refused(number, *arguments):
    """Whether the kernel refused this call."""
    padded = [ctypes.c_long(argument) for argument in (*arguments, 0, 0, 0, 0, 0, 0)[:6]]
    return LIBC.syscall(ctypes.c_long(number), *padded) == -1


PATH = ctypes.create_string_buffer(b"/" + bytes(4096))


def attack():
    path = ctypes.addressof(PATH)
    for number, *arguments in (
        (62, os.getppid(), 0), (62, @GRADER@, 0), (62, -1, 0), (62, 0, 0), (234, os.getppid(), os.getppid(), 0),
        (200, os.getppid(), 0), (234, @GRADER@, @GRADER@, 0), (62, 1, 0), (129, @GRADER@, 0, path), (297, @GRADER@, @GRADER@, 0, path),
    ):
        if not refused(number, *arguments):
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
