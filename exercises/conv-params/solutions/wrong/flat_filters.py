# verdict: failed mistake=forgets_the_input_channels
def conv_params(f, n_c_prev, n_c, bias=True):
    if min(f, n_c_prev, n_c) < 1:
        raise ValueError("bad layer")
    return (f**2 + (1 if bias else 0)) * n_c
