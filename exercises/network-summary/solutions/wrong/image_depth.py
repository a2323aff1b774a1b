# verdict: failed mistake=reads_the_channels_of_the_image
def network_summary(input_shape, layers):
    rows = []
    counts = {}
    shape = tuple(input_shape)
    for layer in layers:
        kind = layer["type"]
        counts[kind] = counts.get(kind, 0) + 1
        params = 0
        if kind in ("conv", "pool"):
            if len(shape) != 3:
                raise ValueError("needs a volume")
            f, p = layer["f"], layer.get("pad", 0)
            s = layer.get("stride", 1 if kind == "conv" else f)
            if f > min(shape[:2]) + 2 * p:
                raise ValueError("too large")
            depth = shape[2]
            if kind == "conv":
                depth = layer["filters"]
                params = (f * f * input_shape[-1] + layer.get("bias", True)) * depth
            shape = ((shape[0] + 2 * p - f) // s + 1, (shape[1] + 2 * p - f) // s + 1, depth)
            size = shape[0] * shape[1] * shape[2]
        elif kind == "flatten":
            size = 1
            for n in shape:
                size *= n
            shape = (size,)
        elif kind == "dense":
            if len(shape) != 1:
                raise ValueError("flatten first")
            params = (shape[0] + layer.get("bias", True)) * layer["units"]
            shape = (layer["units"],)
            size = layer["units"]
        else:
            raise ValueError(kind)
        rows.append((layer.get("name", kind + str(counts[kind])), shape, size, params))
    return rows
