# verdict: failed mistake=none
import numpy as np


def conv1x1(x, w, b):
    # one weight for each channel
    return x * w[0, 0, :, 0] + b[0]
