def conv_output_shape(input_shape, f, n_filters, p=0, s=1):
    n_h, n_w, n_c = input_shape
    if s < 1 or p < 0:
        raise ValueError("bad stride or padding")
    if f > n_h + 2 * p or f > n_w + 2 * p:
        raise ValueError("the filter does not fit")
    out_h = (n_h + 2 * p - f) // s + 1
    out_w = (n_w + 2 * p - f) // s + 1
    return (out_h, out_w, n_filters)
