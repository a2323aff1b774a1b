# verdict: failed mistake=takes_the_last_of_equals
import numpy as np


def argmax(scores):
    labels = np.zeros(len(scores), dtype=int)
    for i in range(len(scores)):
        for j in range(scores.shape[1]):
            if scores[i, j] >= scores[i, labels[i]]:
                labels[i] = j
    return labels
