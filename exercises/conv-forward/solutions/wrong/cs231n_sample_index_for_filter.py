# verdict: failed mistake=none
import numpy as np


def conv_forward_naive(x, w, b, conv_param):
    N, C, H, W = x.shape
    F, _, HH, WW = w.shape
    S, P = conv_param["stride"], conv_param["pad"]
    H_out, W_out = 1 + (H + 2 * P - HH) // S, 1 + (W + 2 * P - WW) // S
    padded = np.pad(x, ((0, 0), (0, 0), (P, P), (P, P)), "constant")
    out = np.zeros((N, F, H_out, W_out))
    for i in range(N):
        for f in range(F):
            for h in range(H_out):
                for v in range(W_out):
                    window = padded[i, :, h * S : h * S + HH, v * S : v * S + WW]
                    out[i, f, h, v] = np.sum(window * w[i]) + b[i]
    return out, (x, w, b, conv_param)
