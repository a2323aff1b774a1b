def conv_multiplications(input_shape, f, n_filters, p=0, s=1):
    """The multiplications of a convolutional layer: outputs times f * f * n_c.

    input_shape -- (n_h, n_w, n_c)
    f           -- side of the filters
    n_filters   -- how many there are
    p, s        -- padding at each end, stride

    The output is (n_h_out, n_w_out, n_filters), each side floor((n + 2p - f) / s) + 1.
    Returns an int. Raises ValueError when the filter does not fit, s < 1 or p < 0.
    """
    raise NotImplementedError("conv_multiplications")
