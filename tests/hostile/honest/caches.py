import functools

TABLE = {}


@functools.lru_cache(maxsize=None)
def size(n, f, p, s):
    return (n + 2 * p - f) // s + 1


def conv_output_size(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("the filter does not fit")
    key = (n, f, p, s)
    if key not in TABLE:
        TABLE[key] = size(*key)
    return TABLE[key]
