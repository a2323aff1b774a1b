import numpy as np


def softmax_cross_entropy_backward(logits, labels):
    m, classes = logits.shape
    if labels.shape != (m,) or labels.min() < 0 or labels.max() >= classes:
        raise ValueError("labels")
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    y = np.eye(classes)[labels]
    return (p - y) / m
