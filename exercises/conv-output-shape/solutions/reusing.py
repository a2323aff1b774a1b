def conv_output_size(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError(f"no convolution with n={n}, f={f}, p={p}, s={s}")
    return len(range(0, n + 2 * p - f + 1, s))


def conv_output_shape(input_shape, f, n_filters, p=0, s=1):
    """Both sides by the same function."""
    sides = [conv_output_size(n, f, p, s) for n in input_shape[:-1]]
    return tuple(sides) + (n_filters,)
