import numpy as np


def conv_forward(x, w, b, stride=1, pad=0):
    m, n_h, n_w, n_c_prev = x.shape
    f_h, f_w, channels, n_c = w.shape
    if stride < 1 or pad < 0 or channels != n_c_prev:
        raise ValueError("not a convolution")
    padded = np.zeros((m, n_h + 2 * pad, n_w + 2 * pad, n_c_prev))
    for i in range(m):
        for h in range(n_h):
            for v in range(n_w):
                for c in range(n_c_prev):
                    padded[i, h + pad, v + pad, c] = x[i, h, v, c]
    out_h = int((n_h + 2 * pad - f_h) / stride) + 1
    out_w = int((n_w + 2 * pad - f_w) / stride) + 1
    if n_h + 2 * pad < f_h or n_w + 2 * pad < f_w:
        raise ValueError("the filter does not fit")
    z = np.zeros((m, out_h, out_w, n_c))
    for i in range(m):
        for h in range(out_h):
            for v in range(out_w):
                for k in range(n_c):
                    total = 0.0
                    for a in range(f_h):
                        for e in range(f_w):
                            for c in range(n_c_prev):
                                total += float(padded[i, h * stride + a, v * stride + e, c]) * float(w[a, e, c, k])
                    z[i, h, v, k] = total + float(b[k])
    return z
