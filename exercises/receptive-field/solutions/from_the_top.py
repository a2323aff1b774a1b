from math import prod


def receptive_field(layers):
    """Downwards from one unit: k units of a layer need (k - 1) * s + f of the layer below."""
    if any(f < 1 or s < 1 for f, s in layers):
        raise ValueError(layers)
    size = 1
    for f, s in reversed(layers):
        size = (size - 1) * s + f
    return (size, prod(s for _, s in layers))
