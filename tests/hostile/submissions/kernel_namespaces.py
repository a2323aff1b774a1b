# hostile: kernel-namespaces | namespaces, mounts and another root | due: failed | exercise: conv-output-size
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
        (272, 0x10000000), (272, 0x7E020000), (308, 3, 0), (165, path, path, path, 0x1000, 0), (155, path, path), (161, path),
        (428, -100, path, 1), (429, 3, path, -100, path, 4), (430, path, 0), (432, 3, 0, 0), (442, 3, path, 0, path, 32), (135, 0x0040000),
    ):
        if not refused(number, *arguments):
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
