# hostile: kernel-debug-others | other processes traced, read, written and stopped | due: failed | exercise: conv-output-size
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
        (101, 0, 0), (101, 16, os.getppid()), (101, 0x4206, @GRADER@), (310, os.getppid(), path, 1, path, 1), (310, @GRADER@, path, 1, path, 1),
        (311, os.getppid(), path, 1, path, 1), (440, 0, path, 1), (434, os.getppid(), 0), (434, @GRADER@, 0), (438, 3, 3, 0), (312, os.getpid(), os.getppid(), 0, 3, 3),
        (448, 3, 0), (297, os.getppid(), 1, path), (129, os.getppid(), 1, path), (424, 3, 15, 0, 0),
    ):
        if not refused(number, *arguments):
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
