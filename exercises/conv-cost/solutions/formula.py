def conv_multiplications(input_shape, f, n_filters, p=0, s=1):
    n_h, n_w, n_c = input_shape
    if s < 1 or p < 0 or f > n_h + 2 * p or f > n_w + 2 * p:
        raise ValueError("bad geometry")
    out_h = (n_h + 2 * p - f) // s + 1
    out_w = (n_w + 2 * p - f) // s + 1
    outputs = out_h * out_w * n_filters
    per_output = f * f * n_c
    return outputs * per_output
