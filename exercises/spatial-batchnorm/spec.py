"""Batch normalisation of images: one mean and one variance for each channel, over all pixels of all images.

Whether epsilon is added under the root or after it changes the answer by less than the bounds where variances are
ordinary; `epsilon_is_under_the_root` alone, natively, insists. Output and running statistics are checked apart, so
that one of them right earns its points.
"""

import numpy as np

from grader.authoring import (
    CHANNELS_FIRST,
    Ask,
    Bounded,
    Exercise,
    Step,
    View,
    dense_array,
    expect,
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
    training, unit, terms = mode == "train", UNIT[x.dtype.name], x[..., 0].size + 8
    pixels = x.reshape(-1, x.shape[-1])
    mean, var = normalization.statistics(pixels) if training else (state["mean"], state["var"])
    scaled = np.abs(gamma) * normalization.normalised_rounding(pixels, mean, var, terms, unit)
    largest = np.abs(pixels).max(axis=0) * training
    return (
        scaled.reshape(x.shape) + 4 * unit * (np.abs(answer[0]) + 2 * np.abs(beta)),
        {
            "mean": 2 * terms * unit * (np.abs(state["mean"]) + largest) * training,
            "var": 2 * terms * unit * (state["var"] + largest**2) * training,
        },
    )


exercise = Exercise(
    title="Batch normalisation of images",
    track="layers",
    entry="spatial_batchnorm_forward",
    oracle=normalization.spatial_batchnorm_forward,
    tolerance=Bounded(rounding_of),
    after=("batchnorm-forward",),
    order=220,
)

OUTPUT = View(lambda answer: CHANNELS_FIRST.there(answer[0]), lambda out: (CHANNELS_FIRST.back(out), {}))


@exercise.dialect("cs231n", entry="spatial_batchnorm_forward", parameters=("bn_param",), skips=("error",))
def cs231n(defined, x, gamma, beta, state, mode):
    """The course writes the running statistics into bn_param; with momentum 1 they stay what they were.

    `bn_param` alone tells the dialect: the other parameters have the same names in both.
    """
    mean, var = state["mean"].astype(np.float64), state["var"].astype(np.float64)
    bn_param = {"mode": mode, "eps": normalization.EPS, "momentum": 1.0, "running_mean": mean, "running_var": var}
    return Ask(
        (Step("spatial_batchnorm_forward", (CHANNELS_FIRST.there(x), gamma, beta, bn_param)),), pick=(0,), view=OUTPUT
    )


# ---------------------------------------------------------------- worked examples

ROOT = np.sqrt(1 + normalization.EPS)


def image(*channels):
    """One image of these channels, each a list of rows."""
    return np.stack([np.array(rows, float) for rows in channels], axis=2)[None]


exercise.example(
    x=image([[1, 3], [3, 1]], [[5, 5], [5, 5]]),
    gamma=np.array([2.0, 3.0]),
    beta=np.array([0.0, 7.0]),
    state={"mean": np.zeros(2), "var": np.ones(2)},
    mode="train",
    gives=(
        image([[-2 / ROOT, 2 / ROOT], [2 / ROOT, -2 / ROOT]], [[7, 7], [7, 7]]),
        {"mean": np.array([0.2, 0.5]), "var": np.array([1.0, 0.9])},
    ),
    note="one image of two channels: mean 2 and variance 1 in the first, 5 and 0 in the second",
)
exercise.example(
    x=np.array([1.0, 3.0]).reshape(2, 1, 1, 1),
    gamma=np.array([2.0]),
    beta=np.array([1.0]),
    state={"mean": np.array([1.0]), "var": np.array([1.0])},
    mode="test",
    gives=(
        np.array([1.0, 1 + 4 / ROOT]).reshape(2, 1, 1, 1),
        {"mean": np.array([1.0]), "var": np.array([1.0])},
    ),
    note="two images of one pixel, in testing",
)

PAIR = {"x": np.ones((2, 2, 2, 3)), "gamma": np.ones(3), "beta": np.zeros(3), "mode": "train",
        "state": {"mean": np.zeros(3), "var": np.ones(3)}}  # fmt: skip
exercise.raises(ValueError, **{**PAIR, "mode": "eval"}, note="the mode is 'train' or 'test'")
exercise.raises(ValueError, **{**PAIR, "x": np.ones((4, 3))}, note="a batch of images has four axes")


# ---------------------------------------------------------------- what is drawn


def layer(draw, x, mode):
    n = x.shape[3]
    gamma = draw(integer_array((n,), 1, 4)) * draw(sampled_from((1.0, -0.5)))
    state = {"mean": draw(integer_array((n,))), "var": draw(integer_array((n,), 1, 9))}
    return {"x": x, "gamma": gamma, "beta": draw(integer_array((n,), 2, 9)), "state": state, "mode": mode}


def shape(draw, low=1):
    """So many pixels that hardly a variance is tiny."""
    m, n_h, n_w = draw(sizes(3, 2, 5))
    return m, n_h, n_w, draw(integers(low, 4))


@exercise.inputs
def batches(draw):
    return layer(draw, draw(dense_array(shape(draw))), "train")


def several_channels(draw):
    return layer(draw, draw(dense_array(shape(draw, 2))), "train")


def in_testing(draw):
    return layer(draw, draw(dense_array(draw(sizes(4, 1, 5)))), "test")


def in_single_precision(draw):
    case = layer(draw, draw(dense_array(shape(draw), "float32")), draw(sampled_from(("train", "test"))))
    return {**case, "gamma": case["gamma"].astype("float32"), "beta": case["beta"].astype("float32")}


def single_images(draw):
    n_h, n_w = draw(sizes(2, 4, 7))
    return layer(draw, draw(dense_array((1, n_h, n_w, draw(integers(1, 3))))), "train")


def with_constant_channels(draw):
    """Some channels are constant, at small whole numbers whose mean is exact."""
    n_h, n_w = draw(sampled_from(((1, 1), (2, 4), (4, 1))))
    m, n_c = draw(sampled_from((1, 2))), draw(integers(2, 4))
    return layer(draw, np.tile(draw(integer_array((1, 1, 1, n_c), 1, 9)), (m, n_h, n_w, 1)), "train")


def with_tiny_variances(draw):
    return layer(draw, draw(integer_array(shape(draw))) / 1024, "train")


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


def with_a_variance_of_zero(draw):
    case = in_testing(draw)
    case["state"]["var"][0] = 0
    return case


@exercise.law(inputs=with_a_variance_of_zero, cases=12)
def a_variance_of_zero_divides_by_no_zero(call, **inputs):
    """Where a channel never varied so far, epsilon keeps the answer finite."""
    finite = bool(np.isfinite(call(**inputs)[0]).all())
    expect(finite, "the answer where a variance is 0", "infinite or NaN", "finite")



@exercise.law(kind="oracle", inputs=batches, cases=12)
def normalises_each_channel(call, **inputs):
    """In training, each channel is normalised by its mean and variance over all pixels of all images."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=single_images, cases=12)
def one_image_is_a_batch(call, **inputs):
    """A batch of one image has many pixels, so its channels are normalised like any others."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=in_testing, cases=12)
def normalises_by_the_running_statistics(call, **inputs):
    """In testing, each channel is normalised by its running mean and variance."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=in_single_precision, cases=12)
def single_precision(call, **inputs):
    """In float32 the output is as precise as float32 can be, in training and in testing."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=with_constant_channels, cases=12, points=0.5)
def constant_channels_become_beta(call, **inputs):
    """A channel that is the same everywhere becomes beta, and so does a single pixel: epsilon averts 0 / 0."""
    output_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=batches, cases=12, dialects=STATE)
def running_statistics_move_a_tenth(call, **inputs):
    """In training the running statistics become 0.9 of what they were plus 0.1 of the batch's, for each channel."""
    state_is_right(call, inputs)


@exercise.law(kind="oracle", inputs=with_tiny_variances, cases=12, points=0.5, dialects=STATE)
def epsilon_is_under_the_root(call, **inputs):
    """Where the variance is as small as epsilon, it shows that epsilon is added to the variance, under the root."""
    output_is_right(call, inputs)


# ---------------------------------------------------------------- laws


@exercise.law(inputs=in_testing, cases=12, dialects=STATE)
def testing_keeps_the_running_statistics(call, **inputs):
    """In testing the running statistics stay exactly as they are."""
    expect_equal(call(**inputs)[1], inputs["state"], "the new state")


@exercise.law(cases=12)
def pixels_have_no_order(call, **inputs):
    """Turning every image upside down and the batch back to front turns the output likewise, and changes no number."""
    bound = 2 * due(inputs)[1][0]
    turned = call(**{**inputs, "x": inputs["x"][::-1, ::-1]})[0]
    expect_close(turned[::-1, ::-1], call(**inputs)[0], bound, "the output")


@exercise.law(cases=12)
def outputs_have_mean_beta(call, **inputs):
    """In training, the mean of every channel of the output is beta."""
    bound = due(inputs)[1][0].max(axis=(0, 1, 2)) + 1e-12 * (np.abs(inputs["gamma"]) + np.abs(inputs["beta"]))
    expect_close(call(**inputs)[0].mean(axis=(0, 1, 2)), inputs["beta"], bound, "the mean of the output")


@exercise.law(inputs=several_channels, cases=12)
def channels_stand_apart(call, **inputs):
    """A channel alone gives what it gives among the others."""
    x, gamma, beta, state, mode = inputs.values()
    alone = call(x[..., :1], gamma[:1], beta[:1], {name: value[:1] for name, value in state.items()}, mode)[0]
    expect_close(alone, call(**inputs)[0][..., :1], 2 * due(inputs)[1][0][..., :1], "the output")
