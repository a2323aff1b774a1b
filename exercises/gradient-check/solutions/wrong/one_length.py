# verdict: failed mistake=divides_by_one_length
import numpy as np


def gradient_check(gradient, approximation):
    if gradient.shape != approximation.shape:
        raise ValueError("shapes differ")
    total = np.linalg.norm(gradient)
    return np.linalg.norm(gradient - approximation) / total if total > 0 else 0.0
