# verdict: failed mistake=none
def inception_output_shape(input_shape, branches):
    depth = 0
    for branch in branches:
        h, w, c = input_shape
        for layer in branch:
            f, p = layer["f"], layer.get("pad", 0)
            s = layer.get("stride", 1 if layer["type"] == "conv" else f)
            h, w = (h + 2 * p - f) // s + 1, (w + 2 * p - f) // s + 1
            c = layer.get("filters", c)
        depth += c
    return h, w, depth
