# verdict: failed mistake=none
import math


def conv_params(f, n_c_prev, n_c, bias=True):
    if min(f, n_c_prev, n_c) < 1:
        raise ValueError("bad layer")
    return (math.pow(f, 2) * n_c_prev + bias) * n_c
