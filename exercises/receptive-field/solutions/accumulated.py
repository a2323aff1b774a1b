from itertools import accumulate
from operator import mul


def receptive_field(layers):
    if any(min(layer) <= 0 for layer in layers):
        raise ValueError("no such layer")
    jumps = list(accumulate((s for f, s in layers), mul, initial=1))
    size = 1 + sum((f - 1) * jump for (f, s), jump in zip(layers, jumps))
    return [size, jumps[-1]]
