from fractions import Fraction
from math import prod


def cost(shape, f, n_filters):
    """Multiplications of a same convolution at stride 1, and the shape that it leaves."""
    return prod(shape) * f**2 * n_filters, (*shape[:2], n_filters)


def bottleneck_multiplications(input_shape, n_reduce, f, n_filters):
    if any(n <= 0 for n in (*input_shape, n_reduce, f, n_filters)):
        raise ValueError("sizes are positive")
    direct, _ = cost(input_shape, f, n_filters)
    first, thin = cost(input_shape, 1, n_reduce)
    second, _ = cost(thin, f, n_filters)
    return (direct, first + second, float(Fraction(direct, first + second)))
