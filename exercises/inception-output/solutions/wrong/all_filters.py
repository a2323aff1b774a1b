# verdict: failed mistake=counts_every_layer
def inception_output_shape(input_shape, branches):
    sizes, depth = set(), 0
    for branch in branches:
        h, w, c = input_shape
        added = False
        for layer in branch:
            f, p = layer["f"], layer.get("pad", 0)
            s = layer.get("stride", 1 if layer["type"] == "conv" else f)
            if min(h, w) + 2 * p < f:
                raise ValueError("does not fit")
            h, w = (h + 2 * p - f) // s + 1, (w + 2 * p - f) // s + 1
            c = layer.get("filters", c)
            if layer["type"] == "conv":
                depth += c
                added = layer is branch[-1]
        if not added:
            depth += c
        sizes.add((h, w))
    if len(sizes) != 1:
        raise ValueError("sizes differ")
    return (*sizes.pop(), depth)
