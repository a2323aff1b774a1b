# hostile: leave-by-segfault | a read of address 0 | due: crashed | exercise: conv-output-size
import ctypes


def attack():
    ctypes.string_at(0)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
