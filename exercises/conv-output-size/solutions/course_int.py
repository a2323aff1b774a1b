import math


def conv_output_size(n, f, p=0, s=1):
    # As in the course: int(...) or floor(...) of a true division. Exact here, as sizes are far below 2**53.
    if f > n + 2 * p or p < 0 or s < 1:
        raise ValueError("bad geometry")
    return int(math.floor((n - f + 2 * p) / s)) + 1
