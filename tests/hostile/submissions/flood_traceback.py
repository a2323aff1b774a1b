# hostile: flood-traceback | a traceback a hundred thousand frames deep | due: raised|crashed|memory|timeout | exercise: conv-output-size
import sys


def deeper(left):
    return 1 // left if not left else deeper(left - 1)


def attack():
    sys.setrecursionlimit(200_000)
    deeper(50_000)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
