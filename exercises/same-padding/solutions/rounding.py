import math


def same_padding(f):
    if f <= 0:
        raise ValueError("f must be positive")
    return [math.floor((f - 1) / 2), math.ceil((f - 1) / 2)]
