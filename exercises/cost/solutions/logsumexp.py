import numpy as np


def cross_entropy(logits, labels):
    m, classes = logits.shape
    if labels.shape != (m,) or labels.min() < 0 or labels.max() >= classes:
        raise ValueError("labels")
    shifted = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(m), labels])
