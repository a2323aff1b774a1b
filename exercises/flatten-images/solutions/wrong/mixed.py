# verdict: failed mistake=reshapes_straight_to_columns_and_back
import numpy as np


def flatten_images(images):
    m = images.shape[0]
    return np.transpose(images.reshape(images.size // m, m))
