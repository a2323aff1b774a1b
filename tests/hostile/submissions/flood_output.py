# hostile: flood-output | a gigabyte printed | due: failed|timeout|memory|crashed | exercise: conv-output-size
import sys


def attack():
    for _ in range(10_000):
        print("x" * 100_000)
        print("x" * 100_000, file=sys.__stdout__)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
