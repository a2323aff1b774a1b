# verdict: failed mistake=counts_in_the_padded_image
def inputs_seen(i, j, f, p, s, input_shape):
    n_h, n_w = input_shape
    if not (0 <= i <= (n_h + 2 * p - f) // s and 0 <= j <= (n_w + 2 * p - f) // s):
        raise ValueError("outside")
    return {(r, c) for r in range(i * s, i * s + f) for c in range(j * s, j * s + f)}
