# verdict: failed mistake=corrects_once_an_epoch
import numpy as np


def perceptron(x, y, lr=1.0, epochs=10):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(epochs):
        out = (np.dot(x, w) + b > 0).astype(int)
        w = w + lr * np.dot(x.T, y - out)
        b = b + lr * np.sum(y - out)
    return w, b
