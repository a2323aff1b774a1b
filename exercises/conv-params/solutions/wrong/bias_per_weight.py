# verdict: failed mistake=has_a_bias_for_each_weight
def conv_params(f, n_c_prev, n_c, bias=True):
    if min(f, n_c_prev, n_c) < 1:
        raise ValueError("bad layer")
    W = f * f * n_c_prev * n_c
    b = W if bias else 0
    return W + b
