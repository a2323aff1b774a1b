# verdict: failed mistake=ignores_the_stride
def receptive_field(layers):
    size = 1
    jump = 1
    for f, s in layers:
        if min(f, s) < 1:
            raise ValueError("bad layer")
        size += f - 1
        jump *= s
    return size, jump
