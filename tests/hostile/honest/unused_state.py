import numpy as np

HISTORY = []
COUNT = 0


def zero_pad(x, pad):
    global COUNT
    COUNT += 1
    HISTORY.append(x.shape)
    if pad < 0:
        raise ValueError("a border cannot be negative")
    answer = np.zeros((x.shape[0], x.shape[1] + 2 * pad, x.shape[2] + 2 * pad, x.shape[3]), dtype=x.dtype)
    answer[:, pad : pad + x.shape[1], pad : pad + x.shape[2], :] = x
    return answer
