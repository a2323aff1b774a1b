def conv_output_size(n, f, p=0, s=1):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    if p < 0:
        raise ValueError("the padding must not be negative")
    travel = n + 2 * p - f
    if travel < 0:
        raise ValueError("the filter does not fit")
    return travel // s + 1
