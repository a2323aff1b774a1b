# verdict: failed mistake=none
import numpy as np


def relu(z):
    z[z < 0] = 0
    return z
