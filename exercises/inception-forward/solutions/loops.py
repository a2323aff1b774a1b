import numpy as np


def conv_relu(x, w, b):
    m, n_h, n_w, n_c = x.shape
    f, _, channels, n_out = w.shape
    if channels != n_c:
        raise ValueError("channels")
    r = f // 2
    padded = np.zeros((m, n_h + 2 * r, n_w + 2 * r, n_c), x.dtype)
    padded[:, r : r + n_h, r : r + n_w] = x
    a = np.zeros((m, n_h, n_w, n_out), x.dtype)
    for h in range(n_h):
        for v in range(n_w):
            window = padded[:, h : h + f, v : v + f].reshape(m, -1)
            a[:, h, v] = np.maximum(window @ w.reshape(-1, n_out) + b, 0)
    return a


def max_pool(x):
    a = np.zeros_like(x)
    for h in range(x.shape[1]):
        for v in range(x.shape[2]):
            a[:, h, v] = x[:, max(h - 1, 0) : h + 2, max(v - 1, 0) : v + 2].max(axis=(1, 2))
    return a


def inception_forward(x, params):
    one = conv_relu(x, *params["1x1"])
    three = conv_relu(conv_relu(x, *params["3x3_reduce"]), *params["3x3"])
    five = conv_relu(conv_relu(x, *params["5x5_reduce"]), *params["5x5"])
    pooled = conv_relu(max_pool(x), *params["pool"])
    return np.concatenate((one, three, five, pooled), axis=3)
