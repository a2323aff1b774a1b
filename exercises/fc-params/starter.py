def fc_params(n_in, n_out, bias=True):
    """The parameters of a dense layer: n_in * n_out + n_out.

    n_in  -- number of inputs
    n_out -- number of units
    bias  -- whether each unit has a bias; without it only the weights are counted

    Returns an int. Raises ValueError when n_in or n_out is below 1.
    """
    raise NotImplementedError("fc_params")
