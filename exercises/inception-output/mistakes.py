"""What goes wrong when branches are concatenated."""

from math import prod

from grader.authoring import mistake


def ends(right, input_shape, branches):
    """The shapes in which the branches end."""
    return [right(input_shape, [branch]) for branch in branches]


@mistake
def multiplies_the_depths(right, input_shape, branches):
    """The depths were multiplied. Feature maps laid on one another add up."""
    n_h, n_w, _ = right(input_shape, branches)
    return n_h, n_w, prod(shape[2] for shape in ends(right, input_shape, branches))


@mistake
def takes_the_deepest_branch(right, input_shape, branches):
    """Only the deepest branch was counted. All branches are laid on one another: add their depths."""
    n_h, n_w, _ = right(input_shape, branches)
    return n_h, n_w, max(shape[2] for shape in ends(right, input_shape, branches))


@mistake
def takes_the_last_branch(right, input_shape, branches):
    """Only the last branch was counted. All branches are laid on one another: add their depths."""
    return right(input_shape, branches)[:2] + (right(input_shape, branches[-1:])[2],)


@mistake
def adds_the_input_depth(right, input_shape, branches):
    """The input was laid on top as well. Only the branches are concatenated."""
    n_h, n_w, n_c = right(input_shape, branches)
    return n_h, n_w, n_c + input_shape[2]


@mistake
def averages_the_depths(right, input_shape, branches):
    """The depths were averaged, as if the branches were added pixel by pixel. They are laid on one another."""
    n_h, n_w, n_c = right(input_shape, branches)
    return n_h, n_w, n_c // len(branches)


@mistake
def counts_every_layer(right, input_shape, branches):
    """All filters of a branch were counted. What a layer makes goes into the next: only the last reaches the output."""
    n_h, n_w, n_c = right(input_shape, branches)
    before = sum(layer.get("filters", 0) for branch in branches for layer in branch[:-1])
    return n_h, n_w, n_c + before


@mistake
def counts_the_first_layers(right, input_shape, branches):
    """The filters of the first layers were counted. What reaches the output is the last layer of each branch."""
    n_h, n_w, _ = right(input_shape, branches)
    return n_h, n_w, sum(branch[0].get("filters", input_shape[2]) for branch in branches)


@mistake
def forgets_the_channels_of_pooling(right, input_shape, branches):
    """A branch that ends in a pooling was counted with depth 0. It keeps the channels of what went in."""
    n_h, n_w, _ = right(input_shape, branches)
    return n_h, n_w, sum(branch[-1].get("filters", 0) for branch in branches)


@mistake
def pools_into_one_channel(right, input_shape, branches):
    """A branch that ends in a pooling was counted with depth 1. Each channel is pooled on its own."""
    n_h, n_w, _ = right(input_shape, branches)
    return n_h, n_w, sum(branch[-1].get("filters", 1) for branch in branches)


@mistake
def gives_every_pooling_the_input_depth(right, input_shape, branches):
    """A pooling behind a convolution was given the depth of the block's input. It keeps that of the layer before."""
    n_h, n_w, _ = right(input_shape, branches)
    return n_h, n_w, sum(branch[-1].get("filters", input_shape[2]) for branch in branches)


@mistake
def keeps_the_input_size(right, input_shape, branches):
    """Height and width of the input were returned. They are those in which the branches end."""
    return (*input_shape[:2], right(input_shape, branches)[2])


@mistake
def concatenates_the_heights(right, input_shape, branches):
    """The heights were added: the branches were laid below one another. They are concatenated in depth."""
    shapes = ends(right, input_shape, branches)
    return sum(shape[0] for shape in shapes), shapes[0][1], shapes[0][2]


@mistake
def swaps_height_and_width(right, input_shape, branches):
    """Height and width have changed places: height comes first."""
    n_h, n_w, n_c = right(input_shape, branches)
    return n_w, n_h, n_c


@mistake
def ignores_the_padding(right, input_shape, branches):
    """The layers were computed without their padding."""
    return right(input_shape, [[{**layer, "pad": 0} for layer in branch] for branch in branches])


@mistake
def pools_at_stride_one(right, input_shape, branches):
    """A pooling that names no stride was moved by one pixel. Its stride is f then."""
    return right(input_shape, [[{"stride": 1, **layer} for layer in branch] for branch in branches])
