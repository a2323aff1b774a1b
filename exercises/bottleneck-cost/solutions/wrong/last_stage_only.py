# verdict: failed mistake=forgets_the_first_stage
def bottleneck_multiplications(input_shape, n_reduce, f, n_filters):
    h, w, c = input_shape
    if min(h, w, c, n_reduce, f, n_filters) < 1:
        raise ValueError("bad sizes")
    direct = h * w * n_filters * f**2 * c
    bottleneck = h * w * n_filters * f**2 * n_reduce
    return direct, bottleneck, direct / bottleneck
