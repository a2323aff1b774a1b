# hostile: leave-by-stack-overflow | a stack of C that overflows | due: crashed|raised|timeout|memory | exercise: conv-output-size
import sys


def attack():
    sys.setrecursionlimit(10**9)
    nested = []
    for _ in range(10**6):
        nested = [nested]
    return repr(nested)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
