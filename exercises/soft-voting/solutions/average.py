import numpy as np


def soft_vote(probabilities, weights):
    if weights.shape != probabilities.shape[:1] or np.any(weights < 0) or not np.any(weights):
        raise ValueError("bad weights")
    return np.average(probabilities, axis=0, weights=weights)
