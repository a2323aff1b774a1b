# verdict: failed mistake=divides_without_rounding
def conv_output_size(n, f, p=0, s=1):
    return (n + 2 * p - f) / s + 1
