def pool_output_shape(input_shape, f, s=None):
    """The shape (n_h_out, n_w_out, n_c) that pooling gives.

    input_shape -- (n_h, n_w, n_c)
    f           -- side of the window
    s           -- stride; f when it is None

    Each side: floor((n - f) / s) + 1. Returns three ints.
    Raises ValueError when the window does not fit or s < 1.
    """
    raise NotImplementedError("pool_output_shape")
