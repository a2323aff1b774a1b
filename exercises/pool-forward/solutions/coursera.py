import numpy as np


# GRADED FUNCTION: pool_forward

def pool_forward(A_prev, hparameters, mode = "max"):
    """
    Forward pass of the pooling layer.

    A_prev -- input volume, numpy array of shape (m, n_H_prev, n_W_prev, n_C_prev)
    hparameters -- dictionary with "f" and "stride"
    mode -- "max" or "average"

    Returns:
    A -- output of the pool layer, numpy array of shape (m, n_H, n_W, n_C)
    cache -- what the backward pass needs: the input and hparameters
    """
    # sizes of the input
    (m, n_H_prev, n_W_prev, n_C_prev) = A_prev.shape

    f = hparameters["f"]
    stride = hparameters["stride"]

    # sizes of the output
    n_H = int(1 + (n_H_prev - f) / stride)
    n_W = int(1 + (n_W_prev - f) / stride)
    n_C = n_C_prev

    A = np.zeros((m, n_H, n_W, n_C))

    for i in range(m):                              # over the examples
        for h in range(n_H):                        # down the output
            vert_start = h * stride
            vert_end = vert_start + f
            for w in range(n_W):                    # across the output
                horiz_start = w * stride
                horiz_end = horiz_start + f
                for c in range(n_C):                # over the channels
                    a_prev_slice = A_prev[i, vert_start:vert_end, horiz_start:horiz_end, c]
                    if mode == "max":
                        A[i, h, w, c] = np.max(a_prev_slice)
                    elif mode == "average":
                        A[i, h, w, c] = np.mean(a_prev_slice)

    cache = (A_prev, hparameters)
    assert(A.shape == (m, n_H, n_W, n_C))
    return A, cache
