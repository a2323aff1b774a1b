"""What goes wrong when receptive fields are computed."""

from math import prod

from grader.authoring import mistake


def strides(layers):
    return prod(s for _, s in layers)


@mistake
def adds_the_sides(layers):
    """The sides were added: 3 + 3 + 3 = 9. Neighbouring windows overlap, so that each layer adds f - 1 only."""
    size, jump = 0, 1
    for f, s in layers:
        size, jump = size + f * jump, jump * s
    return size or 1, jump


@mistake
def adds_the_sides_to_the_pixel(layers):
    """Each layer added f jumps to the pixel it began with. One unit is there already: it adds f - 1."""
    size, jump = 1, 1
    for f, s in layers:
        size, jump = size + f * jump, jump * s
    return size, jump


@mistake
def begins_with_nothing(right, layers):
    """The size is 1 too small: it begins with 1, as a pixel sees itself."""
    size, jump = right(layers)
    return size - 1, jump


@mistake
def ignores_the_stride(layers):
    """Each layer added f - 1 pixels, as at stride 1. Above a stride a step is more than one pixel: (f - 1) * jump."""
    return 1 + sum(f - 1 for f, _ in layers), strides(layers)


@mistake
def keeps_the_jump(layers):
    """The strides are left out of both numbers: the jump is their product, and each layer adds f - 1 jumps."""
    return 1 + sum(f - 1 for f, _ in layers), 1


@mistake
def strides_before_it_adds(layers):
    """The jump was multiplied too early. The stride of a layer counts for the layers above it: add first."""
    size, jump = 1, 1
    for f, s in layers:
        jump *= s
        size += (f - 1) * jump
    return size, jump


@mistake
def uses_its_own_stride_only(layers):
    """Each layer added (f - 1) times its own stride. What counts is the product of the strides below it."""
    return 1 + sum((f - 1) * s for f, s in layers), strides(layers)


@mistake
def uses_the_last_stride_only(layers):
    """Each layer used the stride of the layer just below. The strides of all layers below it multiply."""
    below = [1, *(s for _, s in layers)]
    return 1 + sum((f - 1) * s for (f, _), s in zip(layers, below, strict=False)), strides(layers)


@mistake
def adds_the_strides(layers):
    """The strides were added where they multiply: two strides of 2 make a jump of 4, of 3 one of 9."""
    size, jump = 1, 1
    for f, s in layers:
        size, jump = size + (f - 1) * jump, jump + s - 1
    return size, jump


@mistake
def goes_from_the_top(right, layers):
    """The layers were taken from the last to the first by the rule for the other direction: begin at the image."""
    return right(layers[::-1])


@mistake
def multiplies_the_sides(layers):
    """The sides were multiplied. That is right for windows side by side only; in general each adds (f - 1) jumps."""
    return prod(f for f, _ in layers), strides(layers)


@mistake
def swaps_size_and_jump(right, layers):
    """Size and jump have changed places: the size comes first."""
    return right(layers)[::-1]


@mistake
def swaps_window_and_stride(right, layers):
    """The pairs were read as (s, f). They are (f, s): the side of the window first."""
    return right([(s, f) for f, s in layers])


@mistake
def forgets_the_last_layer(right, layers):
    """The last layer is missing: its window belongs to what the unit sees."""
    return right(layers[:-1])
