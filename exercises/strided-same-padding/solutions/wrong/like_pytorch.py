# verdict: failed mistake=pads_half_the_filter
def strided_same_padding(n, f, s):
    if n < 1 or f < 1 or s < 1:
        raise ValueError("bad geometry")
    p = (f - 1) // 2
    return p, p
