# verdict: failed mistake=assumes_a_square_image
def conv_output_shape(input_shape, f, n_filters, p=0, s=1):
    n = input_shape[0]
    if min(input_shape[:2]) + 2 * p < f or s < 1 or p < 0:
        raise ValueError("bad geometry")
    n_out = int((n + 2 * p - f) / s) + 1
    return n_out, n_out, n_filters
