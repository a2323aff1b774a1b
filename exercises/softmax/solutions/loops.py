import math

import numpy as np


def softmax(z):
    rows = z.reshape(-1, z.shape[-1])
    out = []
    for row in rows:
        largest = max(row)
        exponentials = [math.exp(v - largest) for v in row]
        total = sum(exponentials)
        out.append([e / total for e in exponentials])
    return np.array(out).reshape(z.shape)
