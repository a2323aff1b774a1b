"""The backward pass of a residual block: the gradient returns by both ways, and what they bring adds up.

At a kink of ReLU every derivative from 0 to 1 can be defended, so no case has one: biases are a half, and a quarter,
beside whole numbers. All these are exact in binary, so gradients must be equal.
"""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect_close,
    expect_equal,
    gamma,
    integer_array,
    integers,
    sizes,
)
from reference import blocks

UNIT = 2.0**-53


def rounding_of(answer, da, x, params):
    """Sums of products of sums of products: the gradients on absolute values, where no ReLU is off.

    Quarters of small whole numbers are exact.
    """
    dx, grads = answer
    if all(np.all(np.mod(4 * array, 1) == 0) for array in (da, x, *params.values())):
        return np.zeros(dx.shape), {name: np.zeros(grad.shape) for name, grad in grads.items()}
    sizes = {name: np.abs(value) for name, value in params.items()}
    scale_x, scales = blocks.residual_backward(np.abs(da), np.abs(x), sizes)
    share = 2 * gamma(len(x) + x.shape[1] + sum(params["w2"].shape) + 6, UNIT)
    return share * scale_x, {name: share * scales[name] for name in grads}


exercise = Exercise(
    title="Residual block, backward",
    track="backprop",
    entry="residual_backward",
    oracle=blocks.residual_backward,
    tolerance=Bounded(rounding_of),
    after=("residual-forward", "dense-backward"),
    order=130,
)

# ---------------------------------------------------------------- worked examples

SMALL = {"w1": np.array([[1.0], [-1.0]]), "b1": np.array([0.0]),
         "w2": np.array([[2.0, -3.0]]), "b2": np.array([-2.0, 1.0])}  # fmt: skip

exercise.example(
    da=np.array([[5.0, 7.0]]),
    x=np.array([[3.0, -1.0]]),
    params=SMALL,
    gives=(
        np.array([[15.0, -10.0]]),
        {"w1": np.array([[30.0], [-10.0]]), "b1": np.array([10.0]), "w2": np.array([[20.0, 0.0]]),
         "b2": np.array([5.0, 0.0])},
    ),
    note="the second output was cut off by ReLU; 5 goes back to x[0] by the shortcut, and 5 * 2 by the layers",
)  # fmt: skip
exercise.example(
    da=np.array([[1.0, 2.0, 3.0]]),
    x=np.array([[4.0, 5.0, 6.0]]),
    params={"w1": np.zeros((3, 2)), "b1": np.ones(2), "w2": np.zeros((2, 3)), "b2": np.zeros(3)},
    gives=(
        np.array([[1.0, 2.0, 3.0]]),
        {"w1": np.zeros((3, 2)), "b1": np.zeros(2), "w2": np.array([[1.0, 2, 3], [1, 2, 3]]),
         "b2": np.array([1.0, 2.0, 3.0])},
    ),
    note="with weights 0 nothing comes back by the layers, but all of it by the shortcut: the gradient does not vanish",
)  # fmt: skip

exercise.raises(ValueError, da=np.ones((1, 3)), x=np.ones((1, 2)), params=SMALL, note="the block's answer was 1x2")
exercise.raises(ValueError, da=np.ones((1, 1)), x=np.ones((1, 2)), params=SMALL, note="the block's answer was 1x2")
exercise.raises(ValueError, da=np.ones((2, 2)), x=np.ones((1, 2)), params=SMALL, note="the block's answer was 1x2")


# ---------------------------------------------------------------- what is drawn


def block(draw, m, n, n_hidden, n_out, projected):
    shapes = {"w1": (n, n_hidden), "b1": (n_hidden,), "w2": (n_hidden, n_out), "b2": (n_out,)}
    shapes |= {"ws": (n, n_out)} if projected else {}
    params = {name: draw(integer_array(shape, -3, 3)) for name, shape in shapes.items()}
    params["b1"], params["b2"] = params["b1"] + 0.5, params["b2"] + 0.25
    return {"da": draw(integer_array((m, n_out), 1, 9)), "x": draw(integer_array((m, n))), "params": params}


@exercise.inputs
def plain(draw):
    m, n, n_hidden = draw(sizes(3, 2, 6))
    return block(draw, m, n, n_hidden, n, projected=False)


def projected(draw):
    n, n_hidden, n_out = draw(sizes(3, 2, 6))
    return block(draw, draw(integers(2, 4)), n, n_hidden, n_out, projected=True)


def either(draw):
    return projected(draw) if draw(integers(0, 1)) else plain(draw)


def right(call, inputs, *names):
    """These parts of the answer equal the oracle's."""
    dx, grads = call(**inputs)
    due_x, due = exercise.oracle(**inputs)
    for name in names:
        if name == "dx":
            expect_equal(dx, due_x, "dx")
        elif name in due:
            expect_equal(grads[name], due[name], f"grads[{name!r}]")


# ---------------------------------------------------------------- values


@exercise.law(kind="oracle", inputs=either)
def second_layer(call, **inputs):
    """w2 and b2 receive what the last ReLU lets through; it was open where its whole sum was positive."""
    right(call, inputs, "w2", "b2")


@exercise.law(kind="oracle", inputs=either)
def first_layer(call, **inputs):
    """w1 and b1 receive what comes through w2 and through the first ReLU."""
    right(call, inputs, "w1", "b1")


@exercise.law(kind="oracle")
def dx_adds_up_two_ways(call, **inputs):
    """dx is the sum of what comes back through both layers and what comes back by the shortcut."""
    right(call, inputs, "dx")


@exercise.law(kind="oracle", inputs=projected)
def dx_through_the_projection(call, **inputs):
    """With a projection, the shortcut's part of dx comes back through ws."""
    right(call, inputs, "dx")


@exercise.law(kind="oracle", inputs=projected, cases=12)
def projection(call, **inputs):
    """grads["ws"] is the gradient of the projection, as of any layer without a bias."""
    right(call, inputs, "ws")


@exercise.matches_oracle(cases=12)
def fractions_are_kept(draw):
    """Real-valued gradients are added up in full precision."""
    case = either(draw)
    params = {name: draw(dense_array(value.shape)) for name, value in case["params"].items()}
    return {"da": draw(dense_array(case["da"].shape)), "x": draw(dense_array(case["x"].shape)), "params": params}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def without_weights_all_comes_back(call, da, x, params):
    """With all weights and biases 0 and positive x, dx is da: the shortcut loses nothing."""
    nothing = {name: 0 * value for name, value in params.items()}
    expect_equal(call(da, np.abs(x) + 1, nothing)[0], da, "dx")


@exercise.law(inputs=either)
def gradients_are_linear(call, da, x, params):
    """The gradients for twice da plus g are twice those for da plus those for g."""
    g = np.flip(da)
    (dx, one), (gx, other), (both_x, both) = (call(d, x, params) for d in (da, g, 2 * da + g))
    expect_equal(both_x, 2 * dx + gx, "dx")
    expect_equal(both, {name: 2 * one[name] + other[name] for name in both}, "the gradients")


@exercise.law(inputs=either)
def agrees_with_differences(call, da, x, params):
    """Moving x a little moves sum(da * answer) by the sum of dx times the move."""
    h, move = 2.0**-16, np.sign(x) * (1 + np.abs(x) % 3) + (x == 0)
    up, down = (blocks.residual_forward(x + s * h * move, params) for s in (1, -1))
    slope = np.sum(da * (up - down)) / (2 * h)
    expect_close(np.sum(call(da, x, params)[0] * move), slope, 0.0, "the slope in one direction")


@exercise.law(inputs=either)
def examples_share_the_weights(call, da, x, params):
    """Each example has a dx of its own, and the gradients of weights and biases are sums over the examples."""
    dx, grads = call(da, x, params)
    alone = [call(da[i : i + 1], x[i : i + 1], params) for i in range(len(x))]
    expect_equal(np.concatenate([part[0] for part in alone]), dx, "dx")
    expect_equal({name: sum(part[1][name] for part in alone) for name in grads}, grads, "the sum of the gradients")
