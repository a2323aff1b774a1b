def network_summary(input_shape, layers):
    rows = []
    counts = {}
    shape = tuple(input_shape)
    for layer in layers:
        kind = layer["type"]
        counts[kind] = counts.get(kind, 0) + 1
        params = 0
        if kind == "conv" or kind == "pool":
            if len(shape) != 3:
                raise ValueError("needs a volume")
            n_h, n_w, n_c = shape
            f = layer["f"]
            pad = layer.get("pad", 0)
            stride = layer.get("stride", 1 if kind == "conv" else f)
            if f > n_h + 2 * pad or f > n_w + 2 * pad:
                raise ValueError("the filter does not fit")
            if kind == "conv":
                params = (f * f * n_c + (1 if layer.get("bias", True) else 0)) * layer["filters"]
                n_c = layer["filters"]
            shape = ((n_h + 2 * pad - f) // stride + 1, (n_w + 2 * pad - f) // stride + 1, n_c)
        elif kind == "flatten":
            size = 1
            for n in shape:
                size *= n
            shape = (size,)
        elif kind == "dense":
            if len(shape) != 1:
                raise ValueError("flatten first")
            params = shape[0] * layer["units"]
            if layer.get("bias", True):
                params += layer["units"]
            shape = (layer["units"],)
        else:
            raise ValueError("unknown layer type: " + kind)
        size = 1
        for n in shape:
            size *= n
        rows.append((layer.get("name", kind + str(counts[kind])), shape, size, params))
    return rows
