def input_features(h, w, c=3):
    """How many numbers an image of h x w pixels and c channels makes: h * w * c.

    Returns an int. Raises ValueError when a number is below 1.
    """
    raise NotImplementedError("input_features")
