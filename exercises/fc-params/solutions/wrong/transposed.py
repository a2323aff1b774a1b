# verdict: failed mistake=has_a_bias_for_each_input
def fc_params(n_in, n_out, bias=True):
    if min(n_in, n_out) < 1:
        raise ValueError("bad layer")
    weights = (n_out, n_in)
    biases = weights[1] if bias else 0
    return weights[0] * weights[1] + biases
