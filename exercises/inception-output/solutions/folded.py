from functools import reduce


def after(shape, layer):
    *sides, depth = shape
    f, pad = layer["f"], layer.get("pad", 0)
    stride = layer.get("stride", {"conv": 1, "pool": f}[layer["type"]])
    places = [len(range(f, n + 2 * pad + 1, stride)) for n in sides]
    if not all(places):
        raise ValueError(f"{layer} does not fit on {shape}")
    return (*places, layer.get("filters", depth))


def inception_output_shape(input_shape, branches):
    ends = [reduce(after, branch, input_shape) for branch in branches]
    heights, widths, depths = map(list, zip(*ends)) if ends else ([], [], [])
    if len(set(heights)) != 1 or len(set(widths)) != 1:
        raise ValueError("branches must agree in height and width")
    return (heights[0], widths[0], sum(depths))
