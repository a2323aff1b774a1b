# hostile: kernel-leftovers | shared memory, queues and semaphores that outlive the process | due: failed | exercise: conv-output-size
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
        (29, 0x1234, 4096, 0o1666), (68, 0x1234, 0o1666), (64, 0x1234, 1, 0o1666), (240, path, 0o100, 0o666, 0), (30, 0, 0, 0), (319, path, 0), (447, 0),
        (282, -1, path, 8), (283, 1, 0), (289, -1, path, 8, 0), (222, 1, path, path), (133, path, 0o1666, 0), (259, -100, path, 0o1666, 0),
    ):
        if not refused(number, *arguments):
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
