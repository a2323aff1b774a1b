import numpy as np


def window_usage(n, f, p=0, s=1):
    """How many windows cover each pixel of an n x n image: an (n, n) array of integers.

    n -- side of the image
    f -- side of the window
    p -- padding at each end
    s -- stride

    Windows start at rows and columns -p, -p + s, ... of the image, and must fit into the padded image.
    Raises ValueError when none fits, s < 1 or p < 0.
    """
    raise NotImplementedError("window_usage")
