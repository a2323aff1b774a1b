# verdict: failed mistake=none
def pool_output_shape(input_shape, f, s=None):
    s = s or f
    h, w, c = input_shape
    if min(h, w) < f or s < 1:
        raise ValueError("bad geometry")
    return (h - f) // s + 1, (w - f) // s + 1, c
