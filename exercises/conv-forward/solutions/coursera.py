import numpy as np


def zero_pad(X, pad):
    """Surround every image of X (m, n_H, n_W, n_C) with pad rows and columns of zeros."""
    X_pad = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)), mode="constant", constant_values=(0, 0))
    return X_pad


def conv_single_step(a_slice_prev, W, b):
    """One filter W (f, f, n_C_prev) on one window of the same shape; b has shape (1, 1, 1)."""
    # element-wise product, then its sum, then the bias as a plain number
    s = a_slice_prev * W
    Z = np.sum(s)
    Z = Z + float(b)
    return Z


def conv_forward(A_prev, W, b, hparameters):
    """
    Forward pass of a convolutional layer.

    A_prev -- activations of the layer before, (m, n_H_prev, n_W_prev, n_C_prev)
    W -- weights, (f, f, n_C_prev, n_C)
    b -- biases, (1, 1, 1, n_C)
    hparameters -- dictionary with "stride" and "pad"

    returns Z (m, n_H, n_W, n_C), and what conv_backward needs
    """
    # sizes of the input and of the filters
    (m, n_H_prev, n_W_prev, n_C_prev) = A_prev.shape
    (f, f, n_C_prev, n_C) = W.shape

    stride = hparameters["stride"]
    pad = hparameters["pad"]

    # size of the output, rounded down
    n_H = int((n_H_prev - f + 2 * pad) / stride) + 1
    n_W = int((n_W_prev - f + 2 * pad) / stride) + 1

    Z = np.zeros((m, n_H, n_W, n_C))
    A_prev_pad = zero_pad(A_prev, pad)

    for i in range(m):  # one training example after the other
        a_prev_pad = A_prev_pad[i]
        for h in range(n_H):  # down the output
            vert_start = h * stride
            vert_end = vert_start + f
            for w in range(n_W):  # across the output
                horiz_start = w * stride
                horiz_end = horiz_start + f
                for c in range(n_C):  # one filter after the other
                    a_slice_prev = a_prev_pad[vert_start:vert_end, horiz_start:horiz_end, :]
                    weights = W[:, :, :, c]
                    biases = b[:, :, :, c]
                    Z[i, h, w, c] = conv_single_step(a_slice_prev, weights, biases)

    assert Z.shape == (m, n_H, n_W, n_C)
    cache = (A_prev, W, b, hparameters)
    return Z, cache
