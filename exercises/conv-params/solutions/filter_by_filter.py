from math import prod


def conv_params(f: int, n_c_prev: int, n_c: int, *rest, **options) -> int:
    """The size of one filter, times their number."""
    bias = rest[0] if rest else options.get("bias", True)
    shape = (f, f, n_c_prev)
    if min(*shape, n_c) <= 0:
        raise ValueError(f"no filters of shape {shape} x {n_c}")
    one_filter = prod(shape)
    if bias:
        one_filter += 1
    return one_filter * n_c
