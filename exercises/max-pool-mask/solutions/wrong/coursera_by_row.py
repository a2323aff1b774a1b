# verdict: failed mistake=marks_the_maximum_of_each_column
import numpy as np


def create_mask_from_window(x):
    mask = x == np.max(x, axis=0)
    return mask
