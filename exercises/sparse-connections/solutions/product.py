from itertools import product


def clipped(start, f, n):
    return range(max(start, 0), min(start + f, n))


def inputs_seen(i, j, f, p, s, input_shape):
    """The window cut to the image on each axis, and every pair of a row and a column."""
    starts = (i * s - p, j * s - p)
    for k, start, n in zip((i, j), starts, input_shape):
        if k < 0 or start + f > n + p:
            raise ValueError((i, j))
    return set(product(*(clipped(start, f, n) for start, n in zip(starts, input_shape))))
