# verdict: failed mistake=takes_the_channels_to_be_first
import numpy as np


def global_average_pool(x):
    return np.mean(x, axis=(2, 3), keepdims=True)
