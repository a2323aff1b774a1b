import numpy as np


def global_average_pool(x):
    """Shape (m, n_c), which is accepted too."""
    weight = np.full(x.shape[1:3], 1 / (x.shape[1] * x.shape[2]), np.result_type(x, np.float32))
    return np.einsum("ihwc,hw->ic", x, weight)
