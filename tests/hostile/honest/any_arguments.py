def conv_output_size(*args, **kwargs):
    n, f, p, s = (*args, *[kwargs.get("p", 0), kwargs.get("s", 1)][len(args) - 2 :])
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("the filter does not fit")
    return (n + 2 * p - f) // s + 1
