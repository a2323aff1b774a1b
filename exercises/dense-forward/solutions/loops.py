import numpy as np


def dense_forward(x, w, b):
    n_in, n_out = w.shape
    if len(b) != n_out:
        raise ValueError("one bias for each unit")
    z = np.zeros((len(x), n_out))
    for i, example in enumerate(x):
        values = example.flatten()
        if len(values) != n_in:
            raise ValueError("one row of weights for each value")
        for k in range(n_out):
            z[i, k] = sum(values[j] * w[j, k] for j in range(n_in)) + b[k]
    return z
