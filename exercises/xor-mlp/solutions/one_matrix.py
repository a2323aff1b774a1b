import numpy as np


def with_ones(a):
    """A bias is the weight of an input that is always 1."""
    return np.column_stack((a, np.ones(len(a))))


def xor_mlp(x, y, hidden, steps, lr, rng):
    if not (hidden >= 1 and steps >= 0):
        raise ValueError("a network needs units, and time runs forward")
    first = np.vstack((rng.normal(0, 1, (2, hidden)), np.zeros(hidden)))
    second = np.append(rng.normal(0, 1, hidden) / hidden**0.5, 0)
    inputs = with_ones(x)
    for _ in range(steps):
        units = with_ones(np.tanh(inputs @ first))
        error = 1 / (1 + np.exp(-units @ second)) - y
        back = np.outer(error, second[:-1]) * (1 - units[:, :-1] ** 2)
        first, second = first - lr / len(y) * inputs.T @ back, second - lr / len(y) * units.T @ error
    return first[:2], first[2], second[:-1], second[-1]
