# verdict: failed mistake=counts_two_for_each_product
def conv_multiplications(input_shape, f, n_filters, p=0, s=1):
    h, w, c = input_shape
    if s < 1 or p < 0 or min(h, w) + 2 * p < f:
        raise ValueError("bad geometry")
    macs = ((h + 2 * p - f) // s + 1) * ((w + 2 * p - f) // s + 1) * n_filters * f * f * c
    return macs * 2
