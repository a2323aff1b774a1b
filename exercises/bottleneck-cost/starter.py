def bottleneck_multiplications(input_shape, n_reduce, f, n_filters):
    """(direct, reduced, direct / reduced): multiplications without and with 1x1 filters in front.

    input_shape -- (n_h, n_w, n_c)
    n_reduce    -- number of 1x1 filters
    f           -- side of the large filters
    n_filters   -- number of large filters

    direct:   n_h * n_w * n_filters * f * f * n_c
    reduced:  n_h * n_w * n_reduce * n_c  +  n_h * n_w * n_filters * f * f * n_reduce

    Returns two ints and a float. Raises ValueError when a number is below 1.
    """
    raise NotImplementedError("bottleneck_multiplications")
