def input_features(h, w, c=3):
    for n in (h, w, c):
        if n < 1:
            raise ValueError(f"a size is {n}")
    return h * w * c


def dense_weights(h: int, w: int, c: int, hidden: int) -> int:
    """One row of weights for each unit."""
    if hidden <= 0:
        raise ValueError(f"{hidden} units")
    rows, columns = hidden, input_features(h, w, c)
    return rows * columns
