import numpy as np


def xor_mlp(x, y, hidden, steps, lr, rng):
    if hidden < 1 or steps < 0:
        raise ValueError("bad arguments")
    m = x.shape[0]
    W1 = rng.standard_normal((2, hidden))
    W2 = rng.standard_normal(hidden) / np.sqrt(hidden)
    b1 = np.zeros(hidden)
    b2 = 0.0
    for _ in range(steps):
        # forward
        A1 = np.tanh(x @ W1 + b1)
        A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
        # backward
        dZ2 = (A2 - y) / m
        dW2 = A1.T @ dZ2
        db2 = dZ2.sum()
        dZ1 = np.outer(dZ2, W2) * (1 - A1**2)
        dW1 = x.T @ dZ1
        db1 = dZ1.sum(axis=0)
        # update
        W1 = W1 - lr * dW1
        b1 = b1 - lr * db1
        W2 = W2 - lr * dW2
        b2 = b2 - lr * db2
    return W1, b1, W2, b2
