import numpy as np


def max_pool_forward_naive(x, pool_param):
    """Insists, as the course allows, that the windows cover the input exactly."""
    N, C, H, W = x.shape
    ph, pw, stride = pool_param["pool_height"], pool_param["pool_width"], pool_param["stride"]
    assert (H - ph) % stride == 0, "height does not work"
    assert (W - pw) % stride == 0, "width does not work"
    out = np.empty((N, C, (H - ph) // stride + 1, (W - pw) // stride + 1))
    for n in range(N):
        for c in range(C):
            for i in range(out.shape[2]):
                for j in range(out.shape[3]):
                    window = x[n, c, i * stride : i * stride + ph, j * stride : j * stride + pw]
                    out[n, c, i, j] = window.max()
    cache = (x, pool_param)
    return out, cache
