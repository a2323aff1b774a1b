from math import exp, tanh

import numpy as np


def xor_mlp(x, y, hidden, steps, lr, rng):
    if hidden < 1 or steps < 0:
        raise ValueError("bad arguments")
    w1 = rng.standard_normal((2, hidden)).tolist()
    w2 = (rng.standard_normal(hidden) / np.sqrt(hidden)).tolist()
    b1 = [0.0] * hidden
    b2 = 0.0
    examples = list(zip(x.tolist(), y.tolist()))
    for _ in range(steps):
        dw1 = [[0.0] * hidden, [0.0] * hidden]
        db1 = [0.0] * hidden
        dw2 = [0.0] * hidden
        db2 = 0.0
        for (first, second), label in examples:
            h = [tanh(first * w1[0][j] + second * w1[1][j] + b1[j]) for j in range(hidden)]
            z = sum(h[j] * w2[j] for j in range(hidden)) + b2
            dz = (1 / (1 + exp(-z)) - label) / len(examples)
            db2 += dz
            for j in range(hidden):
                dh = dz * w2[j] * (1 - h[j] ** 2)
                dw2[j] += dz * h[j]
                db1[j] += dh
                dw1[0][j] += dh * first
                dw1[1][j] += dh * second
        for j in range(hidden):
            w1[0][j] -= lr * dw1[0][j]
            w1[1][j] -= lr * dw1[1][j]
            b1[j] -= lr * db1[j]
            w2[j] -= lr * dw2[j]
        b2 -= lr * db2
    return np.array(w1), np.array(b1), np.array(w2), b2
