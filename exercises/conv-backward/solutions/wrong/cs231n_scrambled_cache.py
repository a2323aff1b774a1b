# verdict: failed mistake=none
import numpy as np


def conv_forward_naive(x, w, b, conv_param):
    stride, pad = conv_param["stride"], conv_param["pad"]
    N, C, H, W = x.shape
    F, _, HH, WW = w.shape
    H_out, W_out = 1 + (H + 2 * pad - HH) // stride, 1 + (W + 2 * pad - WW) // stride
    x_pad = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), "constant")
    out = np.zeros((N, F, H_out, W_out))
    columns = w.reshape(F, -1).T
    for i in range(H_out):
        for j in range(W_out):
            rows = x_pad[:, :, i * stride : i * stride + HH, j * stride : j * stride + WW].reshape(N, -1)
            out[:, :, i, j] = rows.dot(columns) + b
    # back to the shape of the filters, but these are the transposed columns
    return out, (x, columns.reshape(F, C, HH, WW), b, conv_param)


def conv_backward_naive(dout, cache):
    x, w, b, conv_param = cache
    stride, pad = conv_param["stride"], conv_param["pad"]
    N, C, H, W = x.shape
    F, _, HH, WW = w.shape
    x_pad = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), "constant")
    dx_pad, dw = np.zeros_like(x_pad), np.zeros_like(w)
    for i in range(dout.shape[2]):
        for j in range(dout.shape[3]):
            window = np.s_[:, :, i * stride : i * stride + HH, j * stride : j * stride + WW]
            dw += np.tensordot(dout[:, :, i, j], x_pad[window], (0, 0))
            dx_pad[window] += np.tensordot(dout[:, :, i, j], w, (1, 0))
    return dx_pad[:, :, pad : pad + H, pad : pad + W], dw, dout.sum((0, 2, 3))
