# hostile: flood-regex | a pattern that backtracks for ever, in C | due: timeout | exercise: conv-output-size
import re


def attack():
    return re.match(r"(a+)+$", "a" * 64 + "b")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
