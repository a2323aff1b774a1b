# verdict: failed mistake=none
def conv_output_size(n, f, p=0, s=1):
    return (n + 2 * p - f) // s + 1
