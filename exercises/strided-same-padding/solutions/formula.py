import math


def strided_same_padding(n, f, s):
    if n < 1 or f < 1 or s < 1:
        raise ValueError("n, f and s must be at least 1")
    n_out = math.ceil(n / s)
    total = max((n_out - 1) * s + f - n, 0)
    before = total // 2
    return (before, total - before)
