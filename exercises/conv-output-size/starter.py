def conv_output_size(n, f, p=0, s=1):
    """The side of the feature map: floor((n + 2p - f) / s) + 1.

    n -- side of the image, in pixels
    f -- side of the filter
    p -- padding, in pixels at each of the two ends
    s -- stride

    Returns an int. Raises ValueError when the filter is larger than the padded side, s < 1 or p < 0.
    """
    raise NotImplementedError("conv_output_size")
