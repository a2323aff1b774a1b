import numpy as np


def conv_forward_naive(x, w, b, conv_param):
    """Refuses a stride that does not divide, and works on one output position of all images at a time."""
    N, C, H, W = x.shape
    F, C, HH, WW = w.shape
    S, P = conv_param["stride"], conv_param["pad"]

    assert (H + 2 * P - HH) % S == 0, "height does not work out"
    assert (W + 2 * P - WW) % S == 0, "width does not work out"

    H2 = int(1 + (H + 2 * P - HH) / S)
    W2 = int(1 + (W + 2 * P - WW) / S)
    xp = np.pad(x, [(0, 0), (0, 0), (P, P), (P, P)], "constant")
    w_row = w.reshape(F, -1)
    out = np.zeros((N, F, H2, W2))
    for i in range(H2):
        for j in range(W2):
            block = xp[:, :, i * S : i * S + HH, j * S : j * S + WW].reshape(N, -1)
            out[:, :, i, j] = block.dot(w_row.T) + b

    cache = (x, w, b, conv_param)
    return out, cache
