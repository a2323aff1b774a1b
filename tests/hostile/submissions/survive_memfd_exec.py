# hostile: survive-memfd-exec | a program written to memory and executed from there | due: failed | exercise: conv-output-size
import ctypes

class Breach(Exception):
    pass


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    for number in (319, 447):
        descriptor = libc.syscall(number, b"program", 0)
        if descriptor >= 0:
            raise Breach("BREACH: memfd")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
