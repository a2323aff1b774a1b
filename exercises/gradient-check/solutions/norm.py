import numpy as np


def gradient_check(gradient, approximation):
    if gradient.shape != approximation.shape:
        raise ValueError("shapes differ")
    total = np.linalg.norm(gradient) + np.linalg.norm(approximation)
    return np.linalg.norm(gradient - approximation) / total if total > 0 else 0.0
