# verdict: failed mistake=takes_dw_from_the_second_image
import numpy as np


def conv_backward_naive(dout, cache):
    x, w, b, conv_param = cache
    stride, pad = conv_param["stride"], conv_param["pad"]
    N, C, H, W = x.shape
    F, _, HH, WW = w.shape
    _, _, H_out, W_out = dout.shape
    x_pad = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), "constant")
    dx_pad, dw = np.zeros_like(x_pad), np.zeros_like(w)
    db = np.sum(dout, axis=(0, 2, 3))
    for i in range(N):
        for f in range(F):
            for h in range(H_out):
                for v in range(W_out):
                    a, c = h * stride, v * stride
                    dx_pad[i, :, a : a + HH, c : c + WW] += w[f] * dout[i, f, h, v]
                    if i == 1:
                        dw[f] += x_pad[i, :, a : a + HH, c : c + WW] * dout[i, f, h, v]
    return dx_pad[:, :, pad : pad + H, pad : pad + W], dw, db
