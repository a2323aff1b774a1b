# hostile: kernel-side-doors | rings, handlers, keys, programs and modules of the kernel | due: failed | exercise: conv-output-size
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
        (425, 8, path), (426, 3, 1, 0, 0), (323, 0), (321, 0, path, 48), (298, path, 0, -1, -1, 0), (250, 0, -3), (248, path, path, path, 4, -3), (249, path, path, path, 0),
        (175, path, 0, path), (313, 3, path, 0), (246, 0, 0, path, 0), (103, 3, path, 100), (167, path, 0), (163, path),
        (317, 1, 0, path), (444, 0, 0, 0), (446, 3, 0), (300, 0, 0), (294, 0), (253,), (154, 17, path, 16), (172, 3), (173, 0, 1, 1), (156, path), (180, 0, path, path),
    ):
        if not refused(number, *arguments):
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
