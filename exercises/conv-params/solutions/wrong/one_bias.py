# verdict: failed mistake=has_one_bias_in_all
def conv_params(f, n_c_prev, n_c, bias=True):
    if min(f, n_c_prev, n_c) < 1:
        raise ValueError("bad layer")
    total = n_c_prev * n_c * f * f
    if bias:
        total += 1
    return total
