# verdict: failed mistake=none
def receptive_field(layers):
    size, jump = 0, 1
    for f, s in layers:
        if f < 1 or s < 1:
            raise ValueError("bad layer")
        size += f
        jump *= s
    return size, jump
