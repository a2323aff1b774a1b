# hostile: kernel-limits-of-others | limits, priorities and processors of other processes | due: failed | exercise: conv-output-size
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
        (302, os.getppid(), 7, path, 0), (302, @GRADER@, 7, path, 0), (141, 0, os.getppid(), 19), (141, 0, 0, -20), (144, os.getppid(), 0, path),
        (203, os.getppid(), 8, path), (203, 0, 8, path), (251, 1, os.getppid(), 0), (314, 0, path, 0), (142, 0, path), (160, 7, path), (109, 0, 0), (112,),
    ):
        if not refused(number, *arguments):
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
