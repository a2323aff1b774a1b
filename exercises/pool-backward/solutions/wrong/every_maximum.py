# verdict: failed mistake=gives_every_maximum_everything
import numpy as np


def pool_backward(da, x, f=2, stride=None, mode="max"):
    stride = f if stride is None else stride
    dx = np.zeros(x.shape)
    for h in range(da.shape[1]):
        for w in range(da.shape[2]):
            rows = slice(h * stride, h * stride + f)
            columns = slice(w * stride, w * stride + f)
            window = x[:, rows, columns]
            g = da[:, h, w][:, None, None, :]
            if mode == "max":
                dx[:, rows, columns] += (window == window.max(axis=(1, 2), keepdims=True)) * g
            else:
                dx[:, rows, columns] += g / (f * f)
    return dx
