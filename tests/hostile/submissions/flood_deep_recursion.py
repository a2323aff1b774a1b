# hostile: flood-deep-recursion | a recursion without the interpreter's limit | due: crashed|memory|timeout|raised | exercise: conv-output-size
import sys


def attack():
    sys.setrecursionlimit(10**9)
    attack()


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
