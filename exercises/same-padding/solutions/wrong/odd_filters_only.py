# verdict: failed mistake=drops_the_pixel_left_over
def same_padding(f):
    if f < 1:
        raise ValueError("f must be positive")
    p = int((f - 1) / 2)
    return (p, p)
