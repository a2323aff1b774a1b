# verdict: failed mistake=ignores_the_stride
def inputs_seen(i, j, f, p, s, input_shape):
    n_h, n_w = input_shape
    if not (0 <= i <= (n_h + 2 * p - f) // s and 0 <= j <= (n_w + 2 * p - f) // s):
        raise ValueError("outside")
    vert_start, horiz_start = i - p, j - p
    seen = set()
    for r in range(vert_start, vert_start + f):
        for c in range(horiz_start, horiz_start + f):
            if r in range(n_h) and c in range(n_w):
                seen.add((r, c))
    return seen
