def receptive_field(layers):
    """(size, jump) of one unit above a stack of layers.

    layers -- list of (f, s): side of the window and stride, from the image upwards

    From (1, 1), for each layer: size += (f - 1) * jump, and after that jump *= s.
    Returns two ints. Raises ValueError when an f or s is below 1.
    """
    raise NotImplementedError("receptive_field")
