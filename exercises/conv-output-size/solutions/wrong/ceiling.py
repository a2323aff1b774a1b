# verdict: failed mistake=rounds_up
import math


def conv_output_size(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("bad geometry")
    return math.ceil((n + 2 * p - f) / s) + 1
