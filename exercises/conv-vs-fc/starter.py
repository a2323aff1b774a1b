def conv_vs_fc(input_shape, f, n_filters, p=0, s=1):
    """(parameters of the convolution, weights of a dense layer between volumes of the same sizes).

    input_shape -- (n_h, n_w, n_c)
    f           -- side of the filters
    n_filters   -- how many there are
    p, s        -- padding at each end, stride

    convolution:  (f * f * n_c + 1) * n_filters
    dense layer:  (n_h * n_w * n_c) * (n_h_out * n_w_out * n_filters), without biases

    Returns two ints. Raises ValueError when the filter does not fit, s < 1 or p < 0.
    """
    raise NotImplementedError("conv_vs_fc")
