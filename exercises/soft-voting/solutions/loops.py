import numpy as np


def soft_vote(probabilities, weights):
    if len(weights) != len(probabilities) or min(weights) < 0 or sum(weights) <= 0:
        raise ValueError("bad weights")
    total = np.zeros(probabilities.shape[1:])
    for p, weight in zip(probabilities, weights):
        total += float(weight) * p
    return total / sum(float(weight) for weight in weights)
