import numpy as np


def hard_vote(predictions, n_classes):
    winners = []
    for example in range(predictions.shape[1]):
        counts = [0] * n_classes
        for label in predictions[:, example]:
            if not 0 <= label < n_classes:
                raise ValueError(f"no class {label}")
            counts[label] += 1
        winners.append(counts.index(max(counts)))
    return np.array(winners)
