"""What goes wrong when a network is summed up in a table."""

from math import prod

from grader.authoring import mistake


def altered(right, input_shape, layers, kind, **changes):
    """The summary of a network whose layers of one kind were taken for others."""
    return right(input_shape, [{**layer, **changes} if layer["type"] == kind else layer for layer in layers])


def corrected(right, input_shape, layers, change):
    """The summary with another number of parameters: change(layer, shape before, shape after, parameters)."""
    return propagated(right, input_shape, layers, lambda layer, before, after, learnt:
                      (after, change(layer, before, after, learnt)))  # fmt: skip


def propagated(right, input_shape, layers, change):
    """The summary made layer by layer, where a wrong shape is what the next layer finds."""
    names = [row[0] for row in right(input_shape, layers)]
    rows, shape = [], tuple(input_shape)
    for name, layer in zip(names, layers, strict=True):
        ((_, after, _, learnt),) = right(shape, [layer])
        after, learnt = change(layer, shape, after, learnt)
        rows.append((name, after, prod(after), learnt))
        shape = after
    return rows


@mistake
def counts_parameters_of_pooling(right, input_shape, layers):
    """Pooling windows were counted as parameters. Pooling learns nothing: its row has 0."""
    return corrected(right, input_shape, layers, lambda layer, before, after, learnt:
                     layer["f"] ** 2 if layer["type"] == "pool" else learnt)  # fmt: skip


@mistake
def forgets_the_bias(right, input_shape, layers):
    """The biases are missing: one for each filter and for each dense unit, unless "bias" is False."""
    return right(input_shape, [{**layer, "bias": False} for layer in layers])


@mistake
def always_counts_the_bias(right, input_shape, layers):
    """Biases were counted although "bias" is False there: the layer has its weights alone."""
    return right(input_shape, [{**layer, "bias": True} for layer in layers])


@mistake
def forgets_the_input_channels(right, input_shape, layers):
    """A filter was counted as f * f weights. It spans all channels of the layer before: f * f * n_c_prev."""
    return corrected(right, input_shape, layers, lambda layer, before, after, learnt:
                     (layer["f"] ** 2 + layer.get("bias", True)) * after[2]
                     if layer["type"] == "conv" else learnt)  # fmt: skip


@mistake
def reads_the_channels_of_the_image(right, input_shape, layers):
    """Every filter got the depth of the image. A later filter spans the channels of the layer before it."""
    return corrected(right, input_shape, layers, lambda layer, before, after, learnt:
                     (layer["f"] ** 2 * input_shape[-1] + layer.get("bias", True)) * after[2]
                     if layer["type"] == "conv" else learnt)  # fmt: skip


@mistake
def has_weights_of_its_own_at_each_place(right, input_shape, layers):
    """The weights of a convolution were multiplied by its places. All places share the same filter."""
    return corrected(right, input_shape, layers, lambda layer, before, after, learnt:
                     learnt * after[0] * after[1] if layer["type"] == "conv" else learnt)  # fmt: skip


@mistake
def has_one_bias_for_each_layer(right, input_shape, layers):
    """A single bias was counted for each layer. Each filter, and each dense unit, has one of its own."""
    weights = right(input_shape, [{**layer, "bias": False} for layer in layers])
    biased = [layer["type"] in ("conv", "dense") and layer.get("bias", True) for layer in layers]
    return [(*row[:3], row[3] + one) for row, one in zip(weights, biased, strict=True)]


@mistake
def dense_layers_read_the_image(right, input_shape, layers):
    """A dense layer got a weight for each number of the image. It reads the vector that the layer before gives it."""
    return corrected(right, input_shape, layers, lambda layer, before, after, learnt:
                     (prod(input_shape) + layer.get("bias", True)) * after[0]
                     if layer["type"] == "dense" else learnt)  # fmt: skip


@mistake
def ignores_the_stride(right, input_shape, layers):
    """Convolutions were moved by one pixel whatever their "stride" says."""
    return altered(right, input_shape, layers, "conv", stride=1)


@mistake
def ignores_the_padding(right, input_shape, layers):
    """Convolutions were left without padding whatever their "pad" says."""
    return altered(right, input_shape, layers, "conv", pad=0)


@mistake
def pads_one_end_only(right, input_shape, layers):
    """The padding was added once. It comes at both ends of each side: n + 2 * pad."""

    def change(layer, before, after, learnt):
        if layer["type"] != "conv":
            return after, learnt
        travel = [n + layer.get("pad", 0) - layer["f"] for n in before[:2]]
        return (*(t // layer.get("stride", 1) + 1 for t in travel), after[2]), learnt

    return propagated(right, input_shape, layers, change)


@mistake
def pools_at_stride_one(right, input_shape, layers):
    """A pooling that names no stride was moved by one pixel. Its stride is f then: windows side by side."""
    return right(input_shape, [{"stride": 1, **layer} if layer["type"] == "pool" else layer for layer in layers])


@mistake
def always_pools_side_by_side(right, input_shape, layers):
    """Poolings were moved by f whatever their "stride" says: f is only what counts when it is left out."""
    return right(input_shape, [{**layer, "stride": layer["f"]} if layer["type"] == "pool" else layer
                               for layer in layers])  # fmt: skip


@mistake
def rounds_up(right, input_shape, layers):
    """Sizes were rounded up, which counts windows that stick out. The last window must fit: round down."""

    def change(layer, before, after, learnt):
        if layer["type"] not in ("conv", "pool"):
            return after, learnt
        stride = layer.get("stride", 1 if layer["type"] == "conv" else layer["f"])
        travel = [n + 2 * layer.get("pad", 0) - layer["f"] for n in before[:2]]
        return (*(-(-t // stride) + 1 for t in travel), after[2]), learnt

    return propagated(right, input_shape, layers, change)


@mistake
def swaps_height_and_width(right, input_shape, layers):
    """Height and width have changed places: shapes are (n_h, n_w, n_c), rows first."""
    return right((*input_shape[-2::-1], input_shape[-1]), layers)


@mistake
def puts_the_channels_first(right, input_shape, layers):
    """The activation shape has its channels in front. Here they come last: (n_h, n_w, n_c)."""
    return [(name, (*shape[2:], *shape[:2]), *rest) for name, shape, *rest in right(input_shape, layers)]


@mistake
def thins_out_the_channels_when_pooling(right, input_shape, layers):
    """Pooling has divided the channels as well. It works on each channel alone, so their number stays."""

    def change(layer, before, after, learnt):
        return ((*after[:2], -(-after[2] // layer["f"])) if layer["type"] == "pool" else after), learnt

    return propagated(right, input_shape, layers, change)


@mistake
def flattens_height_and_width_only(right, input_shape, layers):
    """The flattened vector has n_h * n_w numbers: the channels belong to it too, n_h * n_w * n_c."""

    def change(layer, before, after, learnt):
        return ((prod(before[:2]),) if layer["type"] == "flatten" else after), learnt

    return propagated(right, input_shape, layers, change)


@mistake
def keeps_the_volume_when_flattening(right, input_shape, layers):
    """The row of the flattening still shows the volume. What leaves it is a vector, of shape (n,)."""
    rows = right(input_shape, layers)
    before = [tuple(input_shape), *(row[1] for row in rows)]
    return [(name, shape if layer["type"] == "flatten" else after, size, learnt)
            for layer, shape, (name, after, size, learnt) in zip(layers, before, rows, strict=False)]  # fmt: skip


@mistake
def leaves_the_channels_out_of_the_size(right, input_shape, layers):
    """The activation size counts one channel only: it is n_h * n_w * n_c."""
    return [(name, shape, prod(shape[:2]), learnt) for name, shape, _, learnt in right(input_shape, layers)]


@mistake
def numbers_all_layers_in_one_series(right, input_shape, layers):
    """The numbers run through all layers: conv1, pool2, conv3. Each type is counted on its own: conv1, pool1, conv2."""
    rows = right(input_shape, layers)
    return [(layer.get("name", f"{layer['type']}{i}"), *row[1:])
            for i, (layer, row) in enumerate(zip(layers, rows, strict=True), 1)]  # fmt: skip


@mistake
def counts_layers_from_zero(right, input_shape, layers):
    """The first layer of a type was numbered 0: it is conv1, not conv0."""
    rows = right(input_shape, layers)
    return [row if "name" in layer else (f"{layer['type']}{int(row[0][len(layer['type']):]) - 1}", *row[1:])
            for layer, row in zip(layers, rows, strict=True)]  # fmt: skip


@mistake
def does_not_count_named_layers(right, input_shape, layers):
    """A layer with a name of its own was skipped in the counting. It is one of its type all the same."""
    rows, seen = [], {}
    for layer, row in zip(layers, right(input_shape, layers), strict=True):
        seen[layer["type"]] = seen.get(layer["type"], 0) + ("name" not in layer)
        rows.append((layer.get("name", f"{layer['type']}{seen[layer['type']]}"), *row[1:]))
    return rows


@mistake
def ignores_the_names(right, input_shape, layers):
    """Layers with a "name" were called by type and number: their own name comes first."""
    return right(input_shape, [{key: value for key, value in layer.items() if key != "name"} for layer in layers])


@mistake
def begins_with_the_input(right, input_shape, layers):
    """There is a row for the input. The table has one row for each layer, and the input is none."""
    return [("input", tuple(input_shape), prod(input_shape), 0), *right(input_shape, layers)]


@mistake
def ends_with_a_total(right, input_shape, layers):
    """There is a row for the total. The table has one row for each layer and nothing else."""
    rows = right(input_shape, layers)
    return [*rows, ("total", (), sum(row[2] for row in rows), sum(row[3] for row in rows))]


@mistake
def leaves_out_what_learns_nothing(right, input_shape, layers):
    """Layers without parameters are missing: each layer has its row, with 0 where nothing is learnt."""
    return [row for row in right(input_shape, layers) if row[3]]
