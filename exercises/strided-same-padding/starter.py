def strided_same_padding(n, f, s):
    """The padding (before, after) for an output of ceil(n / s), as Keras and TensorFlow choose it.

    n -- side of the image
    f -- side of the filter
    s -- stride

    before + after = max((ceil(n / s) - 1) * s + f - n, 0); of an odd total the extra pixel comes after.
    Returns two ints. Raises ValueError when n, f or s is below 1.
    """
    raise NotImplementedError("strided_same_padding")
