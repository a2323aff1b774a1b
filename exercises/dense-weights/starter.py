def dense_weights(h, w, c, hidden):
    """The weights between an image and the first dense layer: h * w * c * hidden, without biases.

    h, w, c -- height, width and channels of the image
    hidden  -- number of units

    Returns an int. Raises ValueError when a number is below 1.
    """
    raise NotImplementedError("dense_weights")
