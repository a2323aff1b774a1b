import numpy as np


def perceptron(x, y, lr=1.0, epochs=10):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(epochs):
        for xi, yi in zip(x, y):
            update = lr * (yi - int(xi @ w + b > 0))
            w += update * xi
            b += update
    return w, b
