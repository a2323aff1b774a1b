import numpy as np


def create_mask_from_window(x):
    """
    True where x has its maximum.

    x -- array of shape (f, f)
    Returns: mask -- array of the same shape
    """
    mask = (x == np.max(x))
    return mask


def distribute_value(dz, shape):
    """
    Spread dz evenly over a matrix of the given shape (n_H, n_W).
    """
    (n_H, n_W) = shape
    average = dz / (n_H * n_W)
    a = np.ones(shape) * average
    return a


def pool_backward(dA, cache, mode = "max"):
    """
    Backward pass of the pooling layer.

    dA -- gradient of the cost with respect to the output of the layer, same shape as A
    cache -- (A_prev, hparameters), stored by the forward pass
    mode -- "max" or "average"

    Returns:
    dA_prev -- gradient with respect to the input of the layer, same shape as A_prev
    """
    (A_prev, hparameters) = cache
    stride = hparameters["stride"]
    f = hparameters["f"]

    m, n_H_prev, n_W_prev, n_C_prev = A_prev.shape
    m, n_H, n_W, n_C = dA.shape

    dA_prev = np.zeros(A_prev.shape)

    for i in range(m):
        a_prev = A_prev[i]
        for h in range(n_H):
            for w in range(n_W):
                for c in range(n_C):
                    # corners of this window
                    vert_start = h * stride
                    vert_end = vert_start + f
                    horiz_start = w * stride
                    horiz_end = horiz_start + f

                    if mode == "max":
                        a_prev_slice = a_prev[vert_start:vert_end, horiz_start:horiz_end, c]
                        mask = create_mask_from_window(a_prev_slice)
                        dA_prev[i, vert_start:vert_end, horiz_start:horiz_end, c] += np.multiply(mask, dA[i, h, w, c])
                    elif mode == "average":
                        da = dA[i, h, w, c]
                        dA_prev[i, vert_start:vert_end, horiz_start:horiz_end, c] += distribute_value(da, (f, f))

    assert(dA_prev.shape == A_prev.shape)
    return dA_prev
