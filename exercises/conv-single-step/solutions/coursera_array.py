import numpy as np


def conv_single_step(a_slice_prev, W, b):
    # b keeps its shape (1, 1, 1), and so does the answer
    Z = np.sum(a_slice_prev * W) + b
    return Z
