import numpy as np


def detect_edges(image, name):
    """The cross-correlation of a grey image with the 3x3 filter of this name, without padding.

    image: (n_h, n_w)  ->  (n_h - 2, n_w - 2)
    name: "vertical", "horizontal", "sobel" or "scharr"

    y[i, j] = sum over u, v of image[i + u, j + v] * kernel[u, v]

    Raises ValueError for any other name.
    """
    raise NotImplementedError("detect_edges is still to be written")
