from math import prod


def conv_output_shape(input_shape, f, n_filters, p, s):
    if s < 1 or p < 0:
        raise ValueError((p, s))
    sides = tuple(len(range(f, n + 2 * p + 1, s)) for n in input_shape[:2])
    if 0 in sides:
        raise ValueError(input_shape)
    return (*sides, n_filters)


def conv_params(f, n_c_prev, n_c):
    return n_c * f**2 * n_c_prev + n_c


def conv_vs_fc(input_shape, f, n_filters, p=0, s=1):
    output_shape = conv_output_shape(input_shape, f, n_filters, p, s)
    return [conv_params(f, input_shape[-1], n_filters), prod(input_shape) * prod(output_shape)]
