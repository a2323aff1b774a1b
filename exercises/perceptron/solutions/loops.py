import numpy as np


def perceptron(x, y, lr=1.0, epochs=10):
    weights = [0.0] * (x.shape[1] + 1)  # the bias is the last, with an input of 1
    for _ in range(epochs):
        wrong = 0
        for i in range(len(x)):
            row = [float(v) for v in x[i]] + [1.0]
            out = 1 if sum(a * c for a, c in zip(row, weights)) > 0 else 0
            if out != y[i]:
                wrong += 1
                sign = 1 if y[i] == 1 else -1
                weights = [a + sign * lr * c for a, c in zip(weights, row)]
        if wrong == 0:
            break
    return np.array(weights[:-1]), weights[-1]
