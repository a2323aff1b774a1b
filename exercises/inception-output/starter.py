def inception_output_shape(input_shape, branches):
    """The shape of branches that read the same input and are concatenated in depth.

    input_shape -- (n_h, n_w, n_c)
    branches    -- list of branches, each a list of layers:
        {"type": "conv", "filters": ..., "f": ..., "stride": 1, "pad": 0}
        {"type": "pool", "f": ..., "stride": f, "pad": 0}

    Each side: floor((n + 2 * pad - f) / stride) + 1. Depth: the sum of the branches' depths.
    Returns three ints. Raises ValueError when the branches do not agree in height and width.
    """
    raise NotImplementedError("inception_output_shape")
