def fc_params(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("a dense layer has at least one input and one unit")
    params = n_in * n_out
    if bias:
        params += n_out
    return params
