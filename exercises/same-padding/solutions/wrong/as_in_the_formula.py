# verdict: failed mistake=returns_fractions
def same_padding(f):
    p = (f - 1) / 2
    return p, p
