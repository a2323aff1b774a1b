import numpy as np


def xor_mlp(x, y, hidden, steps, lr, rng):
    if hidden < 1 or steps < 0:
        raise ValueError("bad arguments")
    m = x.shape[0]
    W1 = rng.standard_normal((2, hidden))
    b1 = np.zeros(hidden)
    W2 = rng.standard_normal((hidden, 1)) / np.sqrt(hidden)
    b2 = np.zeros(1)
    Y = y.reshape(-1, 1)
    for _ in range(steps):
        A1 = np.tanh(x @ W1 + b1)
        A2 = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
        dZ2 = (A2 - Y) / m
        dW2 = A1.T @ dZ2
        db2 = dZ2.sum(axis=0)
        dZ1 = (dZ2 @ W2.T) * (1 - A1**2)
        dW1 = x.T @ dZ1
        db1 = dZ1.sum(axis=0)
        W1 = W1 - lr * dW1
        b1 = b1 - lr * db1
        W2 = W2 - lr * dW2
        b2 = b2 - lr * db2
    return W1, b1, W2.ravel(), float(b2[0])
