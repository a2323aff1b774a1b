# hostile: flood-reserved-memory | a terabyte of address space that is only reserved | due: failed | exercise: conv-output-size
import ctypes

class Breach(Exception):
    pass


def attack():
    libc = ctypes.CDLL(None)
    libc.mmap.restype = ctypes.c_long
    libc.mmap.argtypes = [ctypes.c_long] * 6
    if libc.mmap(0, 1 << 40, 0, 0x4022, -1, 0) != -1:
        raise Breach("BREACH: a terabyte")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
