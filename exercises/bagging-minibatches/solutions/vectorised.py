import numpy as np


def bagging_minibatches(x, y, batch_size, rng):
    if batch_size < 1 or len(x) != len(y):
        raise ValueError("bad arguments")
    drawn = rng.integers(len(x), size=len(x))
    return [(x[part], y[part]) for part in np.split(drawn, range(batch_size, len(x), batch_size))]
