# verdict: failed mistake=divides_by_the_stride_alone
def pool_output_shape(input_shape, f, s=None):
    if s is None:
        s = f
    h, w, c = input_shape
    if min(h, w) < f or s < 1:
        raise ValueError("bad geometry")
    return (h // s, w // s, c)
