def inception_output_shape(input_shape, branches):
    sizes = []
    depth = 0
    for branch in branches:
        n_h, n_w, n_c = input_shape
        for layer in branch:
            f = layer["f"]
            pad = layer.get("pad", 0)
            if layer["type"] == "conv":
                stride = layer.get("stride", 1)
                n_c = layer["filters"]
            else:
                stride = layer.get("stride", f)
            if f > n_h + 2 * pad or f > n_w + 2 * pad:
                raise ValueError("the window does not fit")
            n_h = (n_h + 2 * pad - f) // stride + 1
            n_w = (n_w + 2 * pad - f) // stride + 1
        sizes.append((n_h, n_w))
        depth += n_c
    if len(sizes) == 0:
        raise ValueError("no branches")
    for size in sizes:
        if size != sizes[0]:
            raise ValueError("the branches have different sizes")
    return sizes[0][0], sizes[0][1], depth
