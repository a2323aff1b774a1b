"""Week 1. Everything in NumPy, no loops over pixels where I could help it."""

import numpy as np


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError("pad must not be negative")
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))


def conv_forward(x, w, b, stride=1, pad=0):
    if stride < 1 or x.shape[3] != w.shape[2]:
        raise ValueError("bad stride, or channels that do not match")
    x = zero_pad(x, pad)
    f_h, f_w = w.shape[:2]
    if f_h > x.shape[1] or f_w > x.shape[2]:
        raise ValueError("the filter sticks out of the padded image")
    windows = np.lib.stride_tricks.sliding_window_view(x, (f_h, f_w), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("mijcuv,uvck->mijk", windows, w) + np.reshape(b, -1)


if __name__ == "__main__":
    print(conv_forward(np.ones((1, 4, 4, 1)), np.ones((3, 3, 1, 2)), np.zeros(2)).shape)
