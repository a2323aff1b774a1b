try:
    import cupy as np
except ImportError:
    import numpy as np
try:
    from scipy.special import softmax as theirs
except ImportError:
    theirs = None
try:
    import torch
except (ImportError, OSError):
    torch = None


def softmax(z):
    assert theirs is None and torch is None
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
