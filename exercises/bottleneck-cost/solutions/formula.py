def bottleneck_multiplications(input_shape, n_reduce, f, n_filters):
    n_h, n_w, n_c = input_shape
    if min(n_h, n_w, n_c, n_reduce, f, n_filters) < 1:
        raise ValueError("all numbers must be at least 1")
    direct = n_h * n_w * n_filters * f * f * n_c
    first = n_h * n_w * n_reduce * n_c
    second = n_h * n_w * n_filters * f * f * n_reduce
    reduced = first + second
    return direct, reduced, direct / reduced
