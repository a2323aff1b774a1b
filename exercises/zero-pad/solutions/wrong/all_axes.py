# verdict: failed mistake=pads_every_axis
import numpy as np


def zero_pad(X, pad):
    X_pad = np.pad(X, pad, "constant")
    return X_pad
