# verdict: failed mistake=forgets_the_input_channels
def conv_vs_fc(input_shape, f, n_filters, p=0, s=1):
    h, w, c = input_shape
    if s < 1 or p < 0 or min(h, w) + 2 * p < f:
        raise ValueError("bad geometry")
    oh, ow = (h + 2 * p - f) // s + 1, (w + 2 * p - f) // s + 1
    return (f * f + 1) * n_filters, h * w * c * oh * ow * n_filters
