# verdict: failed mistake=strides_before_it_adds
def receptive_field(layers):
    r, j = 1, 1
    for f, s in layers:
        if f < 1 or s < 1:
            raise ValueError("bad layer")
        j = j * s
        r = r + (f - 1) * j
    return r, j
