# verdict: failed mistake=rounds_the_ratio_for_show
def bottleneck_multiplications(input_shape, n_reduce, f, n_filters):
    h, w, c = input_shape
    if min(h, w, c, n_reduce, f, n_filters) < 1:
        raise ValueError("bad sizes")
    direct = h * w * n_filters * f * f * c
    reduced = h * w * n_reduce * (c + n_filters * f * f)
    return direct, reduced, round(direct / reduced, 1)
