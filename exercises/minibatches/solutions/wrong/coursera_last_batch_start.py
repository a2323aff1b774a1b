# verdict: failed mistake=repeats_examples_in_the_last_batch
import math

import numpy as np


def random_mini_batches(X, Y, mini_batch_size=64, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    shuffled_X, shuffled_Y = X[:, permutation], Y[:, permutation]
    batches = []
    full = math.floor(m / mini_batch_size)
    for k in range(full):
        span = slice(k * mini_batch_size, (k + 1) * mini_batch_size)
        batches.append((shuffled_X[:, span], shuffled_Y[:, span]))
    if m % mini_batch_size != 0:
        end = m - mini_batch_size * full
        batches.append((shuffled_X[:, :end], shuffled_Y[:, :end]))
    return batches
