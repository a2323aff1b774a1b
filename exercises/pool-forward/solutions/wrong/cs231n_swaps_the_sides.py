# verdict: failed mistake=none
import numpy as np


def max_pool_forward_naive(x, pool_param):
    N, C, H, W = x.shape
    WW, HH, S = pool_param["pool_height"], pool_param["pool_width"], pool_param["stride"]
    H_out, W_out = 1 + (H - HH) // S, 1 + (W - WW) // S
    out = np.zeros((N, C, H_out, W_out))
    for n in range(N):
        for c in range(C):
            for i in range(H_out):
                for j in range(W_out):
                    out[n, c, i, j] = np.max(x[n, c, i * S:i * S + HH, j * S:j * S + WW])
    return out, (x, pool_param)
