import numpy as np


def argmax(scores):
    labels = []
    for row in scores:
        best = 0
        for j in range(1, len(row)):
            if row[j] > row[best]:
                best = j
        labels.append(best)
    return np.array(labels)
