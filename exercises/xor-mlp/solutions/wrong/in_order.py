# verdict: failed mistake=uses_weights_that_are_new_already
import numpy as np


def xor_mlp(x, y, hidden, steps, lr, rng):
    if hidden < 1 or steps < 0:
        raise ValueError
    w1 = rng.standard_normal((2, hidden))
    w2 = rng.standard_normal(hidden) / np.sqrt(hidden)
    b1, b2 = np.zeros(hidden), 0.0
    for _ in range(steps):
        h = np.tanh(x @ w1 + b1)
        p = 1 / (1 + np.exp(-(h @ w2 + b2)))
        dz = (p - y) / len(y)
        w2 = w2 - lr * h.T @ dz
        b2 = b2 - lr * dz.sum()
        dh = dz[:, None] * w2 * (1 - h**2)
        w1 = w1 - lr * x.T @ dh
        b1 = b1 - lr * dh.sum(axis=0)
    return w1, b1, w2, b2
