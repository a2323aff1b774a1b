def inputs_seen(i, j, f, p, s, input_shape):
    n_h, n_w = input_shape
    if not (0 <= i <= (n_h + 2 * p - f) // s and 0 <= j <= (n_w + 2 * p - f) // s):
        raise ValueError("outside")
    # Walk over the image and keep what falls into the window.
    return [
        (row, column)
        for row in range(n_h)
        for column in range(n_w)
        if 0 <= row + p - i * s < f and 0 <= column + p - j * s < f
    ]
