# verdict: failed mistake=none
def same_padding(f):
    if f < 1:
        raise ValueError("f must be positive")
    return (f - 1) // 2
