# verdict: failed mistake=takes_the_stride_for_the_window
import numpy as np


def max_pool_forward_naive(x, pool_param):
    N, C, H, W = x.shape
    HH, WW, S = pool_param["pool_height"], pool_param["pool_width"], pool_param["stride"]
    H_out, W_out = (H - HH) // S + 1, (W - WW) // S + 1
    out = np.zeros((N, C, H_out, W_out))
    for i in range(H_out):
        for j in range(W_out):
            out[:, :, i, j] = x[:, :, i * S:(i + 1) * S, j * S:(j + 1) * S].max(axis=(2, 3))
    return out, (x, pool_param)
