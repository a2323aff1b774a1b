from functools import reduce
from operator import mul


def conv_multiplications(input_shape, f, n_filters, p=0, s=1):
    *sides, depth = input_shape
    if p < 0 or s < 1:
        raise ValueError
    factors = [len(range(-p, n + p - f + 1, s)) for n in sides]
    if 0 in factors:
        raise ValueError("nothing to slide over")
    return reduce(mul, factors + [n_filters, depth, f, f])
