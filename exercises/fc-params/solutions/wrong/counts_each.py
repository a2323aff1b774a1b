# verdict: failed mistake=none
def fc_params(n_in, n_out, bias=True):
    if n_in < 1 or n_out < 1:
        raise ValueError("bad layer")
    total = 0
    for unit in range(n_out):
        for weight in range(n_in):
            total += 1
        if bias:
            total += 1
    return total
