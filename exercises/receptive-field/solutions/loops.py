def receptive_field(layers):
    size = 1
    jump = 1
    for f, s in layers:
        if f < 1 or s < 1:
            raise ValueError("f and s must be at least 1")
        size = size + (f - 1) * jump
        jump = jump * s
    return size, jump
