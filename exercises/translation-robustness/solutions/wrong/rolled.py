# verdict: failed mistake=wraps_around
import numpy as np


def translation_robustness(image, kernel, shift, f=2):
    if any(s % 2 == 0 for s in kernel.shape) or f < 1 or f > min(image.shape):
        raise ValueError

    def net(x):
        a, b = kernel.shape[0] // 2, kernel.shape[1] // 2
        x = np.pad(x, ((a, a), (b, b)))
        out = np.array([[(x[i : i + kernel.shape[0], j : j + kernel.shape[1]] * kernel).sum()
                         for j in range(image.shape[1])] for i in range(image.shape[0])])
        h, w = out.shape[0] // f, out.shape[1] // f
        return np.array([[out[i * f : i * f + f, j * f : j * f + f].max() for j in range(w)] for i in range(h)])

    moved = np.roll(image, shift, axis=(0, 1))
    p = np.count_nonzero(image != moved)
    one, two = net(image), net(moved)
    q = np.count_nonzero(one != two)
    return (p, p / image.size), (q, q / one.size)
