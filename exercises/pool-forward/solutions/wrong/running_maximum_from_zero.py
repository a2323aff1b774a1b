# verdict: failed mistake=starts_the_maximum_at_zero
import numpy as np


def pool_forward(x, f=2, stride=None, mode="max"):
    stride = stride or f
    m, n_h, n_w, n_c = x.shape
    rows, columns = (n_h - f) // stride + 1, (n_w - f) // stride + 1
    out = np.zeros((m, rows, columns, n_c))
    for h in range(rows):
        for w in range(columns):
            for u in range(f):
                for v in range(f):
                    pixel = x[:, h * stride + u, w * stride + v]
                    if mode == "max":
                        out[:, h, w] = np.maximum(out[:, h, w], pixel)
                    else:
                        out[:, h, w] += pixel / (f * f)
    return out
