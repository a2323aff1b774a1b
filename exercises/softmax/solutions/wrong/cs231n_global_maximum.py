# verdict: failed mistake=subtracts_the_largest_of_all
import numpy as np


def softmax_loss(x, y):
    N = x.shape[0]
    x = x - np.max(x)
    probs = np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)
    loss = np.mean(-np.log(probs[np.arange(N), y]))
    dx = probs.copy()
    dx[np.arange(N), y] -= 1
    return loss, dx / N
