# verdict: failed mistake=pads_a_negative_number
import math


def strided_same_padding(n, f, s):
    if n < 1 or f < 1 or s < 1:
        raise ValueError("bad geometry")
    pad = (math.ceil(n / s) - 1) * s + f - n
    return pad // 2, pad - pad // 2
