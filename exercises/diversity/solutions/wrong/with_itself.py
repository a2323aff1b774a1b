# verdict: failed mistake=compares_models_with_themselves
import numpy as np


def diversity(predictions):
    if len(predictions) < 2:
        raise ValueError
    return np.mean(predictions[:, None] != predictions)
