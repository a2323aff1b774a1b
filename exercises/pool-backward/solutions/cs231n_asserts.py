import numpy as np


def max_pool_forward_naive(x, pool_param):
    """Insists, as the course allows, that the windows cover the input exactly; keeps more than the input."""
    N, C, H, W = x.shape
    ph, pw, stride = pool_param["pool_height"], pool_param["pool_width"], pool_param["stride"]
    assert (H - ph) % stride == 0 and (W - pw) % stride == 0
    out = np.empty((N, C, (H - ph) // stride + 1, (W - pw) // stride + 1))
    where = np.empty(out.shape + (2,), dtype=int)
    for n, c, i, j in np.ndindex(out.shape):
        window = x[n, c, i * stride : i * stride + ph, j * stride : j * stride + pw]
        u, v = np.unravel_index(np.argmax(window), window.shape)
        out[n, c, i, j] = window[u, v]
        where[n, c, i, j] = i * stride + u, j * stride + v
    return out, (x.shape, where)


def max_pool_backward_naive(dout, cache):
    shape, where = cache
    dx = np.zeros(shape)
    for n, c, i, j in np.ndindex(dout.shape):
        h, w = where[n, c, i, j]
        dx[n, c, h, w] += dout[n, c, i, j]
    return dx
