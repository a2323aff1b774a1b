def pool_output_shape(input_shape, f, s=None):
    if s is None:
        s = f
    n_h, n_w, n_c = input_shape
    if s < 1 or f < 1 or f > n_h or f > n_w:
        raise ValueError("the window does not fit")
    return ((n_h - f) // s + 1, (n_w - f) // s + 1, n_c)
