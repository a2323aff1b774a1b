# verdict: failed mistake=adds_one_twice
def conv_output_size(n, f, p=0, s=1):
    n_H = int((n + 2 * p - f + 1) / s) + 1
    return n_H
