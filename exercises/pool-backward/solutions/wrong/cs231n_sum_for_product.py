# verdict: failed mistake=none
import numpy as np


def max_pool_forward_naive(x, pool_param):
    N, C, H, W = x.shape
    HH, WW, S = pool_param["pool_height"], pool_param["pool_width"], pool_param["stride"]
    out = np.zeros((N, C, 1 + (H - HH) // S, 1 + (W - WW) // S))
    for i in range(out.shape[2]):
        for j in range(out.shape[3]):
            out[:, :, i, j] = x[:, :, i * S:i * S + HH, j * S:j * S + WW].max(axis=(2, 3))
    return out, (x, pool_param)


def max_pool_backward_naive(dout, cache):
    x, pool_param = cache
    HH, WW, S = pool_param["pool_height"], pool_param["pool_width"], pool_param["stride"]
    dx = np.zeros_like(x)
    N, C, H_out, W_out = dout.shape
    for n in range(N):
        for c in range(C):
            for i in range(H_out):
                for j in range(W_out):
                    flat = np.zeros(HH + WW)  # works for windows of 2x2 only
                    flat[np.argmax(x[n, c, i * S:i * S + HH, j * S:j * S + WW])] = dout[n, c, i, j]
                    dx[n, c, i * S:i * S + HH, j * S:j * S + WW] += flat.reshape(HH, WW)
    return dx
