# verdict: failed mistake=works_at_each_input_pixel
def conv_multiplications(input_shape, f, n_filters, p=0, s=1):
    h, w, c = input_shape
    if s < 1 or p < 0 or min(h, w) + 2 * p < f:
        raise ValueError("bad geometry")
    return h * w * n_filters * (f * f * c)
