# verdict: failed mistake=counts_the_biases
def dense_weights(h, w, c, hidden):
    if min(h, w, c, hidden) < 1:
        raise ValueError("bad size")
    return h * w * c * hidden + hidden
