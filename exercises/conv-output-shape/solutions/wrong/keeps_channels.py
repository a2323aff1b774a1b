# verdict: failed mistake=keeps_the_depth
def conv_output_shape(input_shape, f, n_filters, p=0, s=1):
    n_h, n_w, n_c = input_shape
    if min(n_h, n_w) + 2 * p < f or s < 1 or p < 0:
        raise ValueError("bad geometry")
    return (n_h + 2 * p - f) // s + 1, (n_w + 2 * p - f) // s + 1, n_c
