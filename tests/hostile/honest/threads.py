from concurrent.futures import ThreadPoolExecutor

import numpy as np


def softmax(z):
    rows = z.reshape(-1, z.shape[-1])
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda row: np.exp(row - row.max()) / np.exp(row - row.max()).sum(), rows))
    return np.array(done).reshape(z.shape)
