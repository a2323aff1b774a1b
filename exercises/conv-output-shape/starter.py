def conv_output_shape(input_shape, f, n_filters, p=0, s=1):
    """The shape (n_h_out, n_w_out, n_filters) that a convolutional layer gives.

    input_shape -- (n_h, n_w, n_c)
    f           -- side of the filters
    n_filters   -- how many there are
    p           -- padding at each end
    s           -- stride

    Each side: floor((n + 2p - f) / s) + 1. Returns three ints.
    Raises ValueError when the filter does not fit, s < 1 or p < 0.
    """
    raise NotImplementedError("conv_output_shape")
