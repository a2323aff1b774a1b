def conv_vs_fc(input_shape, f, n_filters, p=0, s=1):
    n_h, n_w, n_c = input_shape
    if s < 1 or p < 0 or f > n_h + 2 * p or f > n_w + 2 * p:
        raise ValueError("bad geometry")
    out_h = (n_h + 2 * p - f) // s + 1
    out_w = (n_w + 2 * p - f) // s + 1
    conv = (f * f * n_c + 1) * n_filters
    fc = (n_h * n_w * n_c) * (out_h * out_w * n_filters)
    return conv, fc
