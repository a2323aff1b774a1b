"""Wrong answers that students give for a residual block's backward pass."""

import numpy as np

from grader.authoring import mistake


def backward(da, x, params, *, z2_of=None, open1=None, open2=None, short_from=None):
    """The right gradients, but for the parts that are replaced."""
    w1, w2 = params["w1"], params["w2"]
    z1 = x @ w1 + params["b1"]
    a1 = np.maximum(z1, 0)
    short = x @ params["ws"] if "ws" in params else x
    z2 = (z2_of or np.add)(a1 @ w2 + params["b2"], short)
    dz2 = da * (z2 > 0 if open2 is None else open2)
    dz1 = (dz2 @ w2.T) * (z1 > 0 if open1 is None else open1)
    grads = {"w1": x.T @ dz1, "b1": dz1.sum(0), "w2": a1.T @ dz2, "b2": dz2.sum(0)}
    back = dz2 if short_from is None else short_from
    if "ws" in params:
        grads["ws"] = x.T @ back
        back = back @ params["ws"].T
    return dz1 @ w1.T + back, grads


@mistake
def forgets_the_shortcut(right, da, x, params):
    """x went two ways, and dx adds up what comes back by both; what the shortcut brings is missing."""
    return through_the_layers(da, x, params), right(da, x, params)[1]


def through_the_layers(da, x, params):
    return backward(da, x, params, short_from=0 * da)[0]


@mistake
def returns_the_shortcut_only(right, da, x, params):
    """x went two ways, and dx adds up what comes back by both; what the layers bring is missing."""
    dx, grads = right(da, x, params)
    return dx - through_the_layers(da, x, params), grads


@mistake
def shortcut_goes_round_the_last_relu(da, x, params):
    """The shortcut joins before the last ReLU, so its gradient passes that ReLU too: dz2, not da."""
    return backward(da, x, params, short_from=da)


@mistake
def ignores_the_last_relu(da, x, params):
    """Where the block's answer is 0 the last ReLU was closed, and no gradient passes."""
    return backward(da, x, params, open2=1)


@mistake
def ignores_the_first_relu(da, x, params):
    """Where z1 is not positive the first ReLU was closed, and no gradient passes."""
    return backward(da, x, params, open1=1)


@mistake
def asks_the_sum_without_the_shortcut(da, x, params):
    """The last ReLU saw the sum with the shortcut in it: that sum decides where it was open."""
    return backward(da, x, params, z2_of=lambda z2, short: z2)


@mistake
def brings_it_back_unprojected(right, da, x, params):
    """What was projected by ws on the way forth comes back by ws transposed."""
    dx, grads = right(da, x, params)
    if "ws" not in params:
        return dx, grads
    back = np.where(sums(x, params) > 0, da, 0.0)
    filled = np.zeros(x.shape)
    n = min(x.shape[1], back.shape[1])
    filled[:, :n] = back[:, :n]
    return dx - back @ params["ws"].T + filled, grads


def sums(x, params):
    return np.maximum(x @ params["w1"] + params["b1"], 0) @ params["w2"] + params["b2"] + x @ params["ws"]


@mistake
def forgets_the_gradient_of_ws(right, da, x, params):
    """The projection is learned too: ws has a gradient, x transposed times dz2."""
    dx, grads = right(da, x, params)
    return dx, {name: 0 * grad if name == "ws" else grad for name, grad in grads.items()}


@mistake
def averages_over_the_batch(right, da, x, params):
    """Weights gather a sum over the examples. The cost's 1 / m is in da already."""
    dx, grads = right(da, x, params)
    return dx, {name: grad / len(x) for name, grad in grads.items()}


@mistake
def takes_the_sums_for_the_activations(right, da, x, params):
    """w2 was multiplied by the activation a1 = relu(z1), so its gradient holds a1, not z1."""
    dx, grads = right(da, x, params)
    z1 = x @ params["w1"] + params["b1"]
    short = x @ params["ws"] if "ws" in params else x
    dz2 = da * (np.maximum(z1, 0) @ params["w2"] + params["b2"] + short > 0)
    return dx, grads | {"w2": grads["w2"] + np.minimum(z1, 0).T @ dz2}


@mistake
def ignores_what_arrives(right, da, x, params):
    """The gradient that arrives, da, must be multiplied in; 1 is not what every cost hands back."""
    return right(np.ones_like(da), x, params)
