# verdict: failed mistake=has_one_bias_in_all
def fc_params(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("bad layer")
    return n_in * n_out + (1 if bias else 0)
