import numpy as np


def conv_backward(dZ, cache):
    """Only the backward pass; works on one output position of all images and filters at a time."""
    A_prev, W, b, hparameters = cache
    m, n_H_prev, n_W_prev, _ = A_prev.shape
    f, _, _, n_C = W.shape
    s, p = hparameters["stride"], hparameters["pad"]
    A_pad = np.pad(A_prev, ((0, 0), (p, p), (p, p), (0, 0)))
    dA_pad = np.zeros_like(A_pad)
    dW = np.zeros_like(W)
    for h in range(dZ.shape[1]):
        for w in range(dZ.shape[2]):
            window = np.s_[:, h * s : h * s + f, w * s : w * s + f, :]
            dA_pad[window] += np.einsum("ic,pqkc->ipqk", dZ[:, h, w], W)
            dW += np.einsum("ipqk,ic->pqkc", A_pad[window], dZ[:, h, w])
    db = np.sum(dZ, axis=(0, 1, 2), keepdims=True)
    return dA_pad[:, p : p + n_H_prev, p : p + n_W_prev, :], dW, db
