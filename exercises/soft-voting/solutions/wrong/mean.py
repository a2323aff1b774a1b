# verdict: failed mistake=divides_by_the_number_of_models
import numpy as np


def soft_vote(probabilities, weights):
    if len(weights) != len(probabilities) or min(weights) < 0 or sum(weights) <= 0:
        raise ValueError
    return np.mean(probabilities * weights[:, None, None], axis=0)
