# verdict: failed mistake=counts_in_floats
def dense_weights(h, w, c, hidden):
    if min(h, w, c, hidden) < 1:
        raise ValueError("bad size")
    return 1.0 * h * w * c * hidden
