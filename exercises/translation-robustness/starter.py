import numpy as np


def translation_robustness(image, kernel, shift, f=2):
    """
    How much changes when the content of an image moves.

    image   grey values, shape (n_h, n_w)
    kernel  a filter with odd sides, shape (f_h, f_w)
    shift   (down, right): how far the content moves; negative numbers move it up and to the left
    f       side of the pooling windows, which stand side by side

    Returns ((changed_pixels, their_share), (changed_features, their_share)):
        pixels    the image against the moved image, in which zeros follow the content
        features  the same after filter ("same" cross-correlation, zeros around) and max pooling
    A count is an int, a share a float from 0 to 1.
    Raises ValueError for a kernel with an even side, f below 1, and f larger than the image.
    """
    raise NotImplementedError("translation_robustness")
