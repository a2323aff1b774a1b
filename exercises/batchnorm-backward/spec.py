"""Batch normalisation, backward: mean and variance depend on every example, so every example answers for them."""

import numpy as np

from grader.authoring import (
    SAME,
    Ask,
    Bounded,
    Exercise,
    Ref,
    Step,
    dense_array,
    each,
    expect,
    expect_close,
    integer_array,
    integers,
)
from reference import normalization

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, dout, x, gamma):
    """dbeta is a sum of m; dgamma one of products with xhat; dx holds both, and xhat again, times gamma / s.

    Epsilon after the root, as a course may have it, changes xhat and s by `root_share` of themselves.
    """
    m, unit = len(x), UNIT[x.dtype.name]
    mean, var = normalization.statistics(x)
    s, wide = np.sqrt(var + normalization.EPS), np.abs(dout.astype(np.float64))
    xhat, share = np.abs(x - mean) / s, normalization.root_share(var)
    off = normalization.normalised_rounding(x, mean, var, m + 8, unit)
    total = 2 * (m + 8) * unit
    dbeta = total * wide.sum(axis=0)
    dgamma = (wide * (off + total * xhat)).sum(axis=0)
    inside = wide + wide.mean(axis=0) + xhat * (wide * xhat).mean(axis=0)
    scatter = off * (wide * xhat).mean(axis=0) + xhat * dgamma / m + dbeta / m
    root = (off.max(axis=0) + 3 * share + total) * inside  # s is off by no larger a share than some xhat of this column
    return np.abs(gamma) / s * (scatter + root), dgamma, dbeta


exercise = Exercise(
    title="Batch normalisation, backward",
    track="backprop",
    entry="batchnorm_backward",
    oracle=normalization.batchnorm_backward,
    tolerance=Bounded(rounding_of),
    after=("batchnorm-forward",),
    order=110,
)


@exercise.dialect("cs231n", entry="batchnorm_backward", parameters=("dout", "cache"), skips=("error",))
def cs231n(defined, dout, x, gamma):
    """The cache is what the student's own forward pass made of it: the course leaves its content open."""
    n = x.shape[1]
    bn_param = {"mode": "train", "eps": normalization.EPS, "momentum": 0.9,
                "running_mean": np.zeros(n), "running_var": np.ones(n)}  # fmt: skip
    forward = Step("batchnorm_forward", (x, gamma, np.zeros(n, x.dtype), bn_param))
    return Ask((forward, Step("batchnorm_backward", (dout, Ref(0, (1,))))), view=each(SAME, SAME, SAME))


# ---------------------------------------------------------------- worked examples

ROOT = np.sqrt(1 + normalization.EPS)

exercise.example(
    dout=np.array([[1.0], [2.0], [3.0], [6.0]]),
    x=np.array([[0.0], [2.0], [0.0], [2.0]]),
    gamma=np.array([4.0]),
    gives=(
        4 / ROOT * (np.array([[-2.0], [-1], [0], [3]]) - np.array([[-1.0], [1], [-1], [1]]) / ROOT**2),
        np.array([4.0]) / ROOT,
        np.array([12.0]),
    ),
    note="xhat is -1, 1, -1, 1; of dout its mean 3 is taken away, and its part along xhat",
)
exercise.example(
    dout=np.array([[5.0, 1.0], [5.0, 1.0]]),
    x=np.array([[1.0, 7.0], [3.0, 9.0]]),
    gamma=np.array([2.0, 3.0]),
    gives=(np.zeros((2, 2)), np.zeros(2), np.array([10.0, 2.0])),
    note="where all examples should move alike, nothing comes back: the mean takes it away",
)
exercise.raises(ValueError, dout=np.ones((2, 3)), x=np.ones((4, 3)), gamma=np.ones(3), note="dout and x have one shape")
exercise.raises(ValueError, dout=np.ones((4, 3)), x=np.ones((4, 3)), gamma=np.ones(2), note="3 features need 3 gammas")
exercise.raises(ValueError, dout=np.ones((1, 3)), x=np.ones((4, 3)), gamma=np.ones(3), note="dout and x have one shape")
exercise.raises(ValueError, dout=np.ones((4, 3)), x=np.ones((4, 3)), gamma=np.ones(1), note="3 features need 3 gammas")


# ---------------------------------------------------------------- what is drawn


def layer(draw, m, n, dtype="float64"):
    """Eight examples or more, so that hardly a variance is tiny."""
    return {
        "dout": draw(integer_array((m, n), -9, 9, dtype)),
        "x": draw(dense_array((m, n), dtype)),
        "gamma": draw(integer_array((n,), 1, 5, dtype)),
    }


@exercise.inputs
def batches(draw):
    m, n = draw(integers(8, 12)), draw(integers(2, 4))
    return layer(draw, m, n)


def due(inputs):
    answer = exercise.oracle(**inputs)
    return answer, rounding_of(answer, **inputs)


def part_is_right(call, inputs, index, name):
    answer, bound = due(inputs)
    expect_close(call(**inputs)[index], answer[index], bound[index], name)


@exercise.law(kind="oracle", cases=12)
def dbeta(call, **inputs):
    """dbeta is the sum of dout over the batch."""
    part_is_right(call, inputs, 2, "dbeta")


@exercise.law(kind="oracle", cases=12)
def dgamma(call, **inputs):
    """dgamma is the sum over the batch of dout times the normalised x."""
    part_is_right(call, inputs, 1, "dgamma")


@exercise.law(kind="oracle", points=2)
def dx(call, **inputs):
    """dx counts all three ways from x: straight on, by the mean, and by the variance."""
    part_is_right(call, inputs, 0, "dx")


def with_a_constant_feature(draw):
    case = batches(draw)
    case["x"][:, 0] = draw(integers(-3, 3))
    return case


@exercise.law(inputs=with_a_constant_feature, cases=12)
def a_constant_feature_divides_by_no_zero(call, **inputs):
    """Where a feature is the same in all examples, epsilon keeps the gradients finite."""
    finite = all(np.isfinite(part).all() for part in call(**inputs))
    expect(finite, "a gradient where a feature is constant", "infinite or NaN", "finite")



@exercise.matches_oracle(cases=12)
def small_batches(draw):
    """Batches of two to four examples, where mean and variance count most."""
    m, n = draw(integers(2, 4)), draw(integers(1, 4))
    case = layer(draw, m, n)
    apart = np.arange(m)[:, None] * 2.0  # no variance is tiny
    return {**case, "x": draw(integer_array((m, n), 0, 1)) / 2 + apart}


@exercise.law(kind="oracle", cases=12, inputs=lambda draw: layer(draw, draw(integers(8, 12)), 3, "float32"))
def single_precision(call, **inputs):
    """In float32 the gradients are as precise as float32 can be."""
    answer, bound = due(inputs)
    expect_close(call(**inputs), answer, bound, "the answer")


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def dx_adds_up_to_zero(call, dout, x, gamma):
    """Of every feature, dx adds up to 0 over the batch: moving all examples alike changes nothing."""
    bound = due({"dout": dout, "x": x, "gamma": gamma})[1][0].sum(axis=0)
    expect_close(call(dout, x, gamma)[0].sum(axis=0), np.zeros(x.shape[1]), bound, "the sum of dx")


@exercise.law(cases=12)
def gradients_are_linear(call, dout, x, gamma):
    """The gradients for 3 dout - g are three times those for dout, less those for g."""
    g = np.flip(dout, axis=0)
    one, other, both = (call(d, x, gamma) for d in (dout, g, 3 * dout - g))
    bounds = [due({"dout": d, "x": x, "gamma": gamma})[1] for d in (dout, g, 3 * dout - g)]
    bound = tuple(3 * a + b + c for a, b, c in zip(*bounds, strict=True))
    expect_close(both, tuple(3 * a - b for a, b in zip(one, other, strict=True)), bound, "the gradients")


@exercise.law(cases=12)
def agrees_with_differences(call, dout, x, gamma):
    """Moving x a little moves sum(dout * out) by the sum of dx times the move."""
    spread, n = x.std(axis=0), x.shape[1]
    h, move = 1e-5, np.cos(np.arange(x.size)).reshape(x.shape) * spread
    state = {"mean": np.zeros(n), "var": np.ones(n)}
    up, down = (normalization.batchnorm_forward(x + s * h * move, gamma, np.zeros(n), state, "train")[0]
                for s in (1, -1))  # fmt: skip
    size = np.sum(np.abs(dout) * gamma)
    bound = 1e-7 * size + np.sum(due({"dout": dout, "x": x, "gamma": gamma})[1][0] * np.abs(move))
    slope = np.sum(dout * (up - down)) / (2 * h)
    expect_close(np.sum(call(dout, x, gamma)[0] * move), slope, bound, "the slope in one direction")


@exercise.law(cases=12)
def features_stand_apart(call, dout, x, gamma):
    """A feature alone has the gradients that it has among the others."""
    bound = tuple(2 * part[..., :1] for part in due({"dout": dout, "x": x, "gamma": gamma})[1])
    alone = call(dout[:, :1], x[:, :1], gamma[:1])
    expect_close(alone, tuple(part[..., :1] for part in call(dout, x, gamma)), bound, "the gradients")
