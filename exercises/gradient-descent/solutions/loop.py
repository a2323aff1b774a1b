import numpy as np


def gradient_descent(x0, lr, steps):
    path = [x0]
    for _ in range(steps):
        x = path[-1]
        path.append(x - lr * 2 * x)
    return np.array(path), abs(path[-1]) > abs(x0)
