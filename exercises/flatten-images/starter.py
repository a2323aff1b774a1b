import numpy as np


def flatten_images(images):
    """
    Images as rows, for a fully connected layer.

    images  shape (m, n_h, n_w) or (m, n_h, n_w, n_c)

    Returns an array of shape (m, n_h * n_w) or (m, n_h * n_w * n_c): each image is one row, read line by line.
    """
    raise NotImplementedError("flatten_images")
