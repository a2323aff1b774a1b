# verdict: failed mistake=none
from math import prod


def network_summary(input_shape, layers):
    rows = []
    shape = tuple(input_shape)
    counts = {}
    for layer in layers:
        kind = layer["type"]
        counts[kind] = counts.get(kind, 0) + 1
        name = layer.get("name", kind + str(counts[kind]))
        params = 0
        if kind == "flatten":
            shape = (prod(shape),)
        elif kind == "dense":
            params = (shape[0] + layer.get("bias", True)) * layer["units"]
            shape = (layer["units"],)
        else:
            f, p = layer["f"], layer.get("pad", 0)
            s = layer.get("stride", 1 if kind == "conv" else f)
            n_h = (shape[0] + 2 * p - f) / s + 1
            n_w = (shape[1] + 2 * p - f) / s + 1
            if kind == "conv":
                params = (f * f * shape[2] + layer.get("bias", True)) * layer["filters"]
            shape = (n_h, n_w, layer["filters"] if kind == "conv" else shape[2])
        rows.append((name, shape, prod(shape), params))
    return rows
