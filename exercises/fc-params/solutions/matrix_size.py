import math


def fc_params(n_in: int, n_out: int, bias: bool = True) -> int:
    """The size of the weight matrix, with one row more for the biases."""
    shape = (n_in, n_out)
    if any(n <= 0 for n in shape):
        raise ValueError(f"no weight matrix has the shape {shape}")
    rows = n_in + int(bias)
    return math.prod((rows, n_out))
