import math


def cross_entropy(logits, labels):
    if len(labels) != len(logits):
        raise ValueError("one label for each row")
    total = 0.0
    for row, label in zip(logits.tolist(), labels.tolist()):
        if not 0 <= label < len(row):
            raise ValueError(f"label {label}")
        total += math.log(sum(math.exp(z - max(row)) for z in row)) + max(row) - row[label]
    return total / len(logits)
