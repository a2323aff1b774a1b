def conv_params(f, n_c_prev, n_c, bias=True):
    if f < 1 or n_c_prev < 1 or n_c < 1:
        raise ValueError("f, n_c_prev and n_c must be at least 1")
    weights = f * f * n_c_prev * n_c
    biases = n_c if bias else 0
    return weights + biases
