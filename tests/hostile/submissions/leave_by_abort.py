# hostile: leave-by-abort | abort(), with a core dump | due: crashed | exercise: conv-output-size
import os


def attack():
    os.abort()


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
