"""Batch normalisation, forward: statistics of the batch in training, running ones in testing.

Whether epsilon is added under the root or after it changes the answer by less than the bounds where variances are
ordinary; `epsilon_is_under_the_root` alone, natively, insists. Output and running statistics are checked apart, so
that one of them right earns its points.
"""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Step,
    View,
    dense_array,
    expect_close,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import normalization

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}
STATE = ("native",)  # a course keeps the running statistics where an answer does not show them


def rounding_of(answer, x, gamma, beta, state, mode):
    """Of the output, and of the new running statistics; `reference.normalization` derives the first."""
    training, unit, terms = mode == "train", UNIT[x.dtype.name], len(x) + 8
    mean, var = normalization.statistics(x) if training else (state["mean"], state["var"])
    scaled = np.abs(gamma) * normalization.normalised_rounding(x, mean, var, terms, unit)
    largest = np.abs(x).max(axis=0) * training
    return (
        scaled + 4 * unit * (np.abs(answer[0]) + 2 * np.abs(beta)),
        {
            "mean": 2 * terms * unit * (np.abs(state["mean"]) + largest) * training,
            "var": 2 * terms * unit * (state["var"] + largest**2) * training,
        },
    )


exercise = Exercise(
    title="Batch normalisation, forward",
    track="layers",
    entry="batchnorm_forward",
    oracle=normalization.batchnorm_forward,
    tolerance=Bounded(rounding_of),
    order=210,
)

OUTPUT = View(lambda answer: answer[0], lambda out: (out, {}))


@exercise.dialect("cs231n", entry="batchnorm_forward", parameters=("bn_param",), skips=("error",))
def cs231n(defined, x, gamma, beta, state, mode):
    """The course writes the running statistics into bn_param; with momentum 1 they stay what they were.

    `bn_param` alone tells the dialect: the other parameters have the same names in both.
    """
    mean, var = state["mean"].astype(np.float64), state["var"].astype(np.float64)
    bn_param = {"mode": mode, "eps": normalization.EPS, "momentum": 1.0, "running_mean": mean, "running_var": var}
    return Ask((Step("batchnorm_forward", (x, gamma, beta, bn_param)),), pick=(0,), view=OUTPUT)


# ---------------------------------------------------------------- worked examples

ROOT = np.sqrt(1 + normalization.EPS)

exercise.example(
    x=np.array([[1.0, 10.0], [3.0, 10.0]]),
    gamma=np.array([2.0, 3.0]),
    beta=np.array([0.0, 7.0]),
    state={"mean": np.zeros(2), "var": np.ones(2)},
    mode="train",
    gives=(
        np.array([[-2 / ROOT, 7.0], [2 / ROOT, 7.0]]),
        {"mean": np.array([0.2, 1.0]), "var": np.array([1.0, 0.9])},
    ),
    note="means 2 and 10, variances 1 and 0: a constant feature becomes beta",
)
exercise.example(
    x=np.array([[1.0, 10.0], [3.0, 12.0]]),
    gamma=np.array([2.0, 1.0]),
    beta=np.array([0.0, 7.0]),
    state={"mean": np.array([1.0, 10.0]), "var": np.ones(2)},
    mode="test",
    gives=(
        np.array([[0.0, 7.0], [4 / ROOT, 7 + 2 / ROOT]]),
        {"mean": np.array([1.0, 10.0]), "var": np.ones(2)},
    ),
    note="at test time the running statistics count, and stay as they are",
)

PAIR = {"x": np.ones((2, 3)), "gamma": np.ones(3), "beta": np.zeros(3), "mode": "train",
        "state": {"mean": np.zeros(3), "var": np.ones(3)}}  # fmt: skip
exercise.raises(ValueError, **{**PAIR, "mode": "eval"}, note="the mode is 'train' or 'test'")
exercise.raises(ValueError, **{**PAIR, "gamma": np.ones(2)}, note="3 features need 3 values of gamma")
exercise.raises(ValueError, **{**PAIR, "gamma": np.ones(1)}, note="3 features need 3 values of gamma")
exercise.raises(ValueError, **{**PAIR, "beta": np.zeros(1)}, note="3 features need 3 values of beta")


# ---------------------------------------------------------------- what is drawn


def layer(draw, x, mode):
    n = x.shape[1]
    gamma = draw(integer_array((n,), 1, 4)) * draw(sampled_from((1.0, -0.5)))
    state = {"mean": draw(integer_array((n,))), "var": draw(integer_array((n,), 1, 9))}
    return {"x": x, "gamma": gamma, "beta": draw(integer_array((n,), 2, 9)), "state": state, "mode": mode}


def dense_rows(draw, dtype="float64"):
    """Eight rows or more, so that hardly a variance is tiny."""
    return draw(dense_array((draw(integers(8, 12)), draw(integers(2, 5))), dtype))


@exercise.inputs
def batches(draw):
    return layer(draw, dense_rows(draw), "train")


def whole_batches(draw):
    m, n = draw(sizes(2, 2, 7))
    return layer(draw, draw(integer_array((m, n), -9, 9)), draw(sampled_from(("train", "test"))))


def in_testing(draw):
    return layer(draw, draw(dense_array(draw(sizes(2, 1, 6)))), "test")


def in_single_precision(draw):
    case = layer(draw, dense_rows(draw, "float32"), draw(sampled_from(("train", "test"))))
    return {**case, "gamma": case["gamma"].astype("float32"), "beta": case["beta"].astype("float32")}


def with_constant_features(draw):
    """Some columns are constant, at small whole numbers whose mean is exact."""
    m, n = draw(sampled_from((1, 2, 4))), draw(integers(2, 4))
    x = np.repeat(draw(integer_array((1, n), 1, 9)), m, axis=0)
    x[:, 0] += np.arange(m) * draw(integers(0, 1))
    return layer(draw, x, "train")


def with_dead_features(draw):
    """Features that have never varied: a running variance of 0, and values at the running mean."""
    m, n = draw(sizes(2, 2, 5))
    case = layer(draw, draw(integer_array((m, n))), "test")
    case["state"]["var"][0] = 0
    case["x"][:, 0] = case["state"]["mean"][0]
    return case


def with_tiny_variances(draw):
    m, n = draw(sizes(2, 2, 7))
    return layer(draw, draw(integer_array((m, n))) / 1024, draw(sampled_from(("train", "test"))))


def due(inputs):
    answer = exercise.oracle(**inputs)
    return answer, rounding_of(answer, **inputs)


def output_is_right(call, inputs):
    answer, bound = due(inputs)
    expect_close(call(**inputs)[0], answer[0], bound[0], "the output")


def state_is_right(call, inputs):
    answer, bound = due(inputs)
    expect_close(call(**inputs)[1], answer[1], bound[1], "the new state")


# ---------------------------------------------------------------- values


@exercise.law(kind="oracle", inputs=batches)
def normalises_by_the_batch(call, **inputs):
    """In training, every feature is normalised by the mean and the variance of the batch, then scaled and shifted."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=in_testing)
def normalises_by_the_running_statistics(call, **inputs):
    """In testing, every feature is normalised by the running mean and variance, then scaled and shifted."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=in_single_precision)
def single_precision(call, **inputs):
    """In float32 the output is as precise as float32 can be, in training and in testing."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=with_constant_features, cases=12)
def constant_features_become_beta(call, **inputs):
    """A feature that is the same in the whole batch becomes beta, and so does a batch of one: epsilon averts 0 / 0."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=with_dead_features, cases=12, points=0.5)
def epsilon_counts_in_testing_too(call, **inputs):
    """In testing, a feature whose running variance is 0 becomes beta where it has its running mean."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=batches, cases=12, dialects=STATE)
def running_statistics_move_a_tenth(call, **inputs):
    """In training the running statistics become 0.9 of what they were plus 0.1 of the batch's."""
    state_is_right(call, inputs)


@exercise.law(kind="oracle", cases=12, points=0.5, dialects=STATE,
              inputs=lambda draw: {**with_tiny_variances(draw), "mode": "train"})  # fmt: skip
def epsilon_is_under_the_root(call, **inputs):
    """Where the variance is as small as epsilon, it shows that epsilon is added to the variance, under the root."""
    output_is_right(call, inputs)


# ---------------------------------------------------------------- laws


@exercise.law(inputs=in_testing, cases=12, dialects=STATE)
def testing_keeps_the_running_statistics(call, **inputs):
    """In testing the running statistics stay exactly as they are."""
    expect_equal(call(**inputs)[1], inputs["state"], "the new state")


@exercise.law
def outputs_have_mean_beta(call, **inputs):
    """In training, the mean of every feature of the output is beta."""
    bound = due(inputs)[1][0].max(axis=0) + 1e-12 * (np.abs(inputs["gamma"]) + np.abs(inputs["beta"]))
    expect_close(call(**inputs)[0].mean(axis=0), inputs["beta"], bound, "the mean of the output")


@exercise.law
def a_shift_changes_nothing(call, **inputs):
    """In training, adding a number to a feature changes no output: the mean takes it away."""
    shifted = {**inputs, "x": inputs["x"] + 3}
    bound = due(inputs)[1][0] + due(shifted)[1][0]
    expect_close(call(**shifted)[0], call(**inputs)[0], bound, "the output")


@exercise.law(inputs=whole_batches)
def features_stand_apart(call, **inputs):
    """A feature alone gives what it gives among the others, in training and in testing."""
    x, gamma, beta, state, mode = inputs.values()
    alone = call(x[:, :1], gamma[:1], beta[:1], {name: value[:1] for name, value in state.items()}, mode)[0]
    bound = 2 * due(inputs)[1][0][:, :1]
    expect_close(alone, call(**inputs)[0][:, :1], bound, "the output")


@exercise.law(inputs=in_testing, cases=12)
def examples_stand_apart_in_testing(call, **inputs):
    """In testing an example gives the same alone as in any batch."""
    alone = call(**{**inputs, "x": inputs["x"][:1]})[0]
    expect_close(alone, call(**inputs)[0][:1], 2 * due(inputs)[1][0][:1], "the output")
