# verdict: failed mistake=strides_by_two
def pool_output_shape(input_shape, f, s=None):
    h, w, c = input_shape
    stride = 2 if s is None else s
    if min(h, w) < f or stride < 1:
        raise ValueError("bad geometry")
    return (h - f) // stride + 1, (w - f) // stride + 1, c
