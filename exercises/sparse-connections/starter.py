def inputs_seen(i, j, f, p, s, input_shape):
    """The set of pixels (row, column) that output (i, j) of a convolution depends on.

    i, j        -- row and column of the output
    f, p, s     -- side of the filter, padding at each end, stride
    input_shape -- (n_h, n_w)

    The window of (i, j) starts at row i * s - p and column j * s - p; what lies in the padding is left out.
    Raises ValueError when there is no output (i, j).
    """
    raise NotImplementedError("inputs_seen")
