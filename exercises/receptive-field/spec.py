"""Receptive field: the patch of the image that one unit sees."""

from grader.authoring import Exercise, expect_equal, integers
from reference import shapes

exercise = Exercise(
    title="Receptive field",
    track="shapes",
    entry="receptive_field",
    needs="python",
    oracle=shapes.receptive_field,
    order=140,
)

# ---------------------------------------------------------------- worked examples

exercise.example(layers=[(3, 1), (3, 1)], gives=(5, 1), note="two 3x3 layers see 5x5")
exercise.example(layers=[(3, 1), (3, 1), (3, 1)], gives=(7, 1), note="three 3x3 layers see 7x7")
exercise.example(
    layers=[(3, 1), (2, 2), (3, 1)], gives=(8, 2), note="a pooling in between doubles what the next layer adds"
)
exercise.example(layers=[(11, 4), (3, 2)], gives=(19, 8), note="the first convolution and pooling of AlexNet")
exercise.example(
    layers=[*2 * [*2 * [(3, 1)], (2, 2)], *3 * [*3 * [(3, 1)], (2, 2)]],
    gives=(212, 32),
    note="all convolutions and poolings of VGG-16",
)
exercise.example(layers=[], gives=(1, 1), note="a pixel sees itself")

exercise.raises(ValueError, layers=[(3, 1), (0, 1)], note="a window has at least one pixel")
exercise.raises(ValueError, layers=[(3, 0), (3, 1)], note="a stride is at least 1")


# ---------------------------------------------------------------- what is drawn


def stack(draw, low, high, f=(1, 7), s=(1, 3)):
    return [(draw(integers(*f)), draw(integers(*s))) for _ in range(draw(integers(low, high)))]


@exercise.matches_oracle
def single_layers(draw):
    """Above one layer a unit sees the layer's window, and its neighbour's is a stride away."""
    return {"layers": stack(draw, 1, 1, f=(2, 11), s=(1, 5))}


@exercise.matches_oracle
def layers_without_stride(draw):
    """At stride 1 each layer adds f - 1 pixels."""
    return {"layers": stack(draw, 2, 6, s=(1, 1))}


@exercise.matches_oracle
def layers_with_stride(draw):
    """Above a stride, each step of a window is as many pixels as the strides below it multiply to."""
    return {"layers": stack(draw, 2, 5, f=(2, 7), s=(2, 3))}


@exercise.matches_oracle
def strides_at_the_end(draw):
    """The stride of a layer counts for the layers above it, not for itself."""
    return {"layers": [*stack(draw, 1, 3, s=(1, 1)), (draw(integers(2, 5)), draw(integers(2, 4)))]}


@exercise.matches_oracle
def poolings_side_by_side(draw):
    """Windows side by side, f = s, see the product of their sides, without a gap between neighbours."""
    sides = [draw(integers(1, 4)) for _ in range(draw(integers(1, 5)))]
    return {"layers": [(f, f) for f in sides]}


@exercise.matches_oracle
def windows_smaller_than_the_stride(draw):
    """A stride may be larger than the window: neighbours then see patches with a gap in between."""
    return {"layers": [(f, f + draw(integers(1, 2))) for f, _ in stack(draw, 1, 4, f=(1, 3))]}


@exercise.matches_oracle
def deep_networks(draw):
    """The rule holds for dozens of layers as for two."""
    return {"layers": [*stack(draw, 20, 40, f=(1, 5), s=(1, 1)), *stack(draw, 2, 6), *stack(draw, 20, 40, s=(1, 1))]}


# ---------------------------------------------------------------- laws


@exercise.inputs
def any_stack(draw):
    layers = stack(draw, 2, 6)
    return {"layers": layers, "cut": draw(integers(0, len(layers)))}


@exercise.law
def stacks_can_be_put_together(call, layers, cut):
    """The upper part of a stack sees its own field in units of the lower part, each a jump apart."""
    (below, step), (above, jump) = call(layers[:cut]), call(layers[cut:])
    expect_equal(call(layers), (below + (above - 1) * step, step * jump), f"receptive_field({layers})")


@exercise.law
def layers_of_one_pixel_see_no_more(call, layers, cut):
    """A 1x1 layer with stride 1 changes nothing, wherever it stands."""
    expect_equal(call([*layers[:cut], (1, 1), *layers[cut:]]), call(layers), "the field with a 1x1 layer put in")


@exercise.law
def small_windows_make_a_large_one(call, layers, cut):
    """A layer of f + 1 sees as much as one of f at stride 1 with one of 2 above it."""
    f, s = layers[0]
    whole = call([(f + 1, s), *layers[1:]])
    expect_equal(call([(f, 1), (2, s), *layers[1:]]), whole, "the field with the first window made of two")
