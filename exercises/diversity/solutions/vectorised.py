import numpy as np


def diversity(predictions):
    n = len(predictions)
    if n < 2:
        raise ValueError("one model alone")
    differs = predictions[:, None] != predictions[None]
    return differs.mean() * n / (n - 1)
