"""Wrong answers that students give for the inception module."""

import numpy as np

from grader.authoring import mistake
from reference.conv import conv_forward, conv_layer
from reference.pooling import pool_forward


def same(x, layer):
    return conv_layer(x, *layer, 1, (layer[0].shape[0] - 1) // 2)


def linear(x, layer):
    return conv_forward(x, *layer, 1, (layer[0].shape[0] - 1) // 2)


def pooled(x, mode="max", outside=-np.inf):
    border = ((0, 0), (1, 1), (1, 1), (0, 0))
    return pool_forward(np.pad(x, border, constant_values=outside), 3, 1, mode)


def branches(x, params, reduce=same, last=same, pool=pooled):
    return [
        last(x, params["1x1"]),
        last(reduce(x, params["3x3_reduce"]), params["3x3"]),
        last(reduce(x, params["5x5_reduce"]), params["5x5"]),
        last(pool(x), params["pool"]),
    ]


def joined(parts):
    return np.concatenate(parts, axis=3)


@mistake
def forgets_the_relu(x, params):
    """Every convolution is followed by ReLU, also the last of each branch."""
    return joined(branches(x, params, last=linear))


@mistake
def forgets_the_relu_after_the_reduction(x, params):
    """The 1x1 filters that reduce the channels are convolutions too: ReLU follows them."""
    return joined(branches(x, params, reduce=linear))


@mistake
def pads_the_pooling_with_zeros(x, params):
    """A border of zeros wins over negative pixels: pad with -inf, or take the maximum over what lies inside."""
    return joined(branches(x, params, pool=lambda x: pooled(x, outside=0)))


@mistake
def pools_by_the_average(x, params):
    """The pooling branch takes the maximum, not the average."""
    return joined(branches(x, params, pool=lambda x: pooled(x, "average", 0)))


@mistake
def does_not_pool(x, params):
    """The last branch pools before its 1x1 filters: 3x3, stride 1, same size."""
    return joined(branches(x, params, pool=lambda x: x))


@mistake
def pools_after_the_filters(x, params):
    """The image is pooled first, and the 1x1 filters come after that."""
    return joined([*branches(x, params)[:3], pooled(same(x, params["pool"]))])


@mistake
def joins_in_another_order(x, params):
    """The branches are joined in the order 1x1, 3x3, 5x5, pool."""
    one, three, five, pool = branches(x, params)
    return joined([one, five, three, pool])


@mistake
def puts_the_pooling_first(x, params):
    """The branches are joined in the order 1x1, 3x3, 5x5, pool; here pool comes first."""
    parts = branches(x, params)
    return joined([parts[3], *parts[:3]])


@mistake
def joins_along_the_width(right, x, params):
    """The branches are stacked along the channels, axis 3; height and width stay."""
    return np.moveaxis(right(x, params), 3, 2)


@mistake
def swaps_the_reductions(right, x, params):
    """Each branch has a reduction of its own: "3x3_reduce" before "3x3", "5x5_reduce" before "5x5"."""
    swapped = {"3x3_reduce": params["5x5_reduce"], "5x5_reduce": params["3x3_reduce"]}
    return right(x, params | swapped)


@mistake
def flips_the_filters(right, x, params):
    """Deep learning slides the filter as it is: no flipping."""
    return right(x, {name: (w[::-1, ::-1], b) for name, (w, b) in params.items()})


@mistake
def forgets_the_biases(right, x, params):
    """Every filter has a bias: + b."""
    return right(x, {name: (w, 0 * b) for name, (w, b) in params.items()})
