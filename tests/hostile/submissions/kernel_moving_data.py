# hostile: kernel-moving-data | data moved between descriptors past read and write | due: failed | exercise: conv-output-size
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
        (275, 3, 0, 3, 0, 10, 0), (278, 3, path, 1, 0), (276, 3, 3, 10, 0), (326, 3, 0, 3, 0, 10, 0), (40, 3, 3, 0, 10), (187, 3, 0, 10), (221, 3, 0, 10, 0),
        (285, 3, 0, 0, 10), (77 | 1 << 30, 3, 0), (26, path, 4096, 4), (74, 3), (277, 3, 0, 0, 0), (162,), (306, 3), (307, 3, path, 1, 0), (299, 3, path, 1, 0, 0),
    ):
        if not refused(number, *arguments):
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
