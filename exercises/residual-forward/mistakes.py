"""Wrong answers that students give for the residual block."""

import numpy as np

from grader.authoring import mistake


def sums(x, params):
    """The second layer's sum without the shortcut, and the shortcut; in float64."""
    wide = {name: value.astype(np.float64) for name, value in params.items()}
    a1 = np.maximum(x.astype(np.float64) @ wide["w1"] + wide["b1"], 0)
    short = x.astype(np.float64) @ wide["ws"] if "ws" in params else x.astype(np.float64)
    return a1 @ wide["w2"] + wide["b2"], short


def relu(z, x):
    return np.maximum(z, 0).astype(x.dtype)


@mistake
def adds_after_the_relu(right, x, params):
    """The shortcut is added to the sum z, before the last ReLU; here it is added to the activation."""
    z2, short = sums(x, params)
    return (np.maximum(z2, 0) + short).astype(x.dtype)


@mistake
def forgets_the_last_relu(right, x, params):
    """The last ReLU is missing: it comes after the addition."""
    return sum(sums(x, params)).astype(x.dtype)


@mistake
def forgets_the_shortcut(right, x, params):
    """These are two plain layers: the input must be added to the second one's sum."""
    return relu(sums(x, params)[0], x)


@mistake
def forgets_the_first_relu(right, x, params):
    """There is a ReLU between the layers; without it the two are one linear layer."""
    a1 = x @ params["w1"].astype(np.float64) + params["b1"]
    return relu(a1 @ params["w2"] + params["b2"] + sums(x, params)[1], x)


@mistake
def skips_the_projection(right, x, params):
    """Where sizes differ the input is projected with ws; cutting it off or filling it up with zeros is not that."""
    z2, _ = sums(x, params)
    short = np.zeros(z2.shape)
    n = min(x.shape[1], z2.shape[1])
    short[:, :n] = x[:, :n]
    return relu(z2 + short, x)


@mistake
def projects_only_where_sizes_differ(right, x, params):
    """A projection that is given counts, also where the sizes agree without it."""
    square = x.shape[1] == params["b2"].size
    return right(x, {name: value for name, value in params.items() if name != "ws" or not square})


@mistake
def activates_the_shortcut(right, x, params):
    """The shortcut is linear: no ReLU on what is added."""
    z2, short = sums(x, params)
    return relu(z2 + np.maximum(short, 0), x)


@mistake
def takes_the_hidden_layer_for_the_shortcut(right, x, params):
    """What is added is the block's input, not what came out of its first layer."""
    z2, _ = sums(x, params)
    a1 = np.maximum(x @ params["w1"].astype(np.float64) + params["b1"], 0)
    return relu(z2 + a1[:, np.arange(z2.shape[1]) % a1.shape[1]], x)


@mistake
def subtracts_the_shortcut(right, x, params):
    """The shortcut is added, not subtracted."""
    z2, short = sums(x, params)
    return relu(z2 - short, x)


@mistake
def forgets_the_second_bias(right, x, params):
    """The second layer has a bias too: + b2."""
    return right(x, params | {"b2": 0 * params["b2"]})


@mistake
def forgets_the_first_bias(right, x, params):
    """The first layer has a bias too: + b1."""
    return right(x, params | {"b1": 0 * params["b1"]})
