import sys

sys.setrecursionlimit(10_000)


def fits(room, s):
    return 0 if room < 0 else 1 + fits(room - s, s)


def conv_output_size(n, f, p=0, s=1):
    room = n + 2 * p - f
    if s < 1 or p < 0 or room < 0:
        raise ValueError("the filter does not fit")
    return fits(room, s) if room < 500 else room // s + 1
