# verdict: failed mistake=gives_the_derivative
import numpy as np


def relu_forward(x):
    out = (x > 0) * 1.0
    cache = x
    return out, cache
