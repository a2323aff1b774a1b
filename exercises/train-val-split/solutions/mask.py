import math

import numpy as np


def train_val_split(x, y, rng, val_share=0.3):
    if val_share <= 0 or val_share >= 1:
        raise ValueError("the share must lie between 0 and 1")
    if x.shape[0] != y.shape[0]:
        raise ValueError("x and y differ in length")
    chosen = rng.choice(len(x), size=math.floor(len(x) * val_share), replace=False)
    validates = np.zeros(len(x), dtype=bool)
    validates[chosen] = True
    return x[~validates], x[validates], y[~validates], y[validates]
