def conv_params(f, n_c_prev, n_c, bias=True):
    """The parameters of a convolutional layer: (f * f * n_c_prev + 1) * n_c.

    f        -- side of the filters
    n_c_prev -- channels of the input
    n_c      -- number of filters
    bias     -- whether each filter has a bias; without it the 1 is left out

    Returns an int. Raises ValueError when f, n_c_prev or n_c is below 1.
    """
    raise NotImplementedError("conv_params")
