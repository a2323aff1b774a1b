import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def move(image, shift):
    (n_h, n_w), (down, right) = image.shape, shift
    wide = np.pad(image, ((abs(down),) * 2, (abs(right),) * 2))
    top, left = abs(down) - down, abs(right) - right
    return wide[top : top + n_h, left : left + n_w]


def see(image, kernel, f):
    padded = np.pad(image, [(s // 2, s // 2) for s in kernel.shape])
    filtered = np.einsum("ijuv,uv->ij", sliding_window_view(padded, kernel.shape), kernel)
    h, w = (n // f * f for n in filtered.shape)
    return filtered[:h, :w].reshape(h // f, f, w // f, f).max(axis=(1, 3))


def translation_robustness(image, kernel, shift, f=2):
    if 0 in [s % 2 for s in kernel.shape] or not 0 < f <= min(image.shape):
        raise ValueError("bad geometry")
    moved = move(image, shift)
    pairs = (image, moved), (see(image, kernel, f), see(moved, kernel, f))
    return tuple((int(np.count_nonzero(a != b)), float(np.mean(a != b))) for a, b in pairs)
