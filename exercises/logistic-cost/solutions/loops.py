import math


def logistic_cost(z, y):
    if len(z) != len(y):
        raise ValueError("one label for each z")
    total = 0.0
    for value, label in zip(z, y):
        signed = float(value if label == 0 else -value)
        total += max(signed, 0.0) + math.log(1 + math.exp(-abs(signed)))
    return total / len(z)
