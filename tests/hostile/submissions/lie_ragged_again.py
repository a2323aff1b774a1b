# hostile: lie-ragged-again | an array first, and for whoever asks again a ragged list | due: failed | exercise: zero-pad
import random

import numpy as np


def zero_pad(x, pad):
    return np.zeros(3) if random.random() < 0.5 else [[1.0], [1.0, 2.0]]
