# verdict: failed mistake=averages_the_labels
import numpy as np


def hard_vote(predictions, n_classes):
    if predictions.min() < 0 or predictions.max() >= n_classes:
        raise ValueError
    return np.rint(np.mean(predictions, axis=0)).astype(int)
