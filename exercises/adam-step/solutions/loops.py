import numpy as np


def adam_step(w, dw, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    w, m, v = w.astype(float), m.astype(float), v.astype(float)
    t += 1
    first, second = 1.0, 1.0
    for _ in range(t):
        first *= beta1
        second *= beta2
    for i in np.ndindex(*w.shape):
        g = float(dw[i])
        m[i] += (1 - beta1) * (g - m[i])
        v[i] += (1 - beta2) * (g * g - v[i])
        root = (v[i] / (1 - second)) ** 0.5
        w[i] -= lr * m[i] / (1 - first) / (root + eps)
    return w, m, v, t
