"""Batch normalisation of tensors that PyTorch can differentiate, without its own normalisation."""

import numpy as np

from grader.authoring import (
    Draw,
    Exercise,
    booleans,
    dense_array,
    expect_close,
    integer_array,
    sampled_from,
    sizes,
)
from grader.networks import NORMWISE, near
from grader.tensors import TensorOracle
from reference import tensors

exercise = Exercise(
    "Batch normalisation with tensor operations",
    track="networks",
    entry="torch_batchnorm2d",
    also=("torch_batch_norm2d", "batchnorm2d_torch", "my_batchnorm2d"),
    oracle=TensorOracle(tensors.batchnorm2d),
    tolerance=NORMWISE,
    needs="torch",
    after=("spatial-batchnorm",),
    operation="tensors",
    order=6,
)


def batch(draw: Draw, training: bool, array=dense_array) -> dict:
    n, channels, height, width = draw(sizes(4, 2, 6))
    x = draw(array((n, channels, height, width)))
    gamma, beta, mean, var = (draw(array((channels,))) for _ in range(4))
    return {"arguments": (x, gamma, beta, mean, np.abs(var) + 0.5, training), "leaves": 3, "without": ("norm",)}


def training_batch(draw: Draw) -> dict:
    return batch(draw, True)


def backward(draw: Draw, given: dict) -> dict:
    upstream = draw(integer_array(given["arguments"][0].shape))
    return {**given, "wants": "gradients", "upstream": upstream}


@exercise.matches_oracle(cases=12)
def in_training(draw: Draw) -> dict:
    """In training, the mean and the variance of each channel in this batch normalise it."""
    return batch(draw, True, integer_array)


@exercise.matches_oracle(cases=12)
def in_evaluation(draw: Draw) -> dict:
    """In evaluation, the running statistics normalise the batch, and stay as they are."""
    return batch(draw, False)


@exercise.matches_oracle(cases=8)
def dense_values(draw: Draw) -> dict:
    """Batches with any mean and spread are normalised alike."""
    return training_batch(draw)


@exercise.matches_oracle(cases=8)
def other_settings(draw: Draw) -> dict:
    """The momentum and the epsilon that are given are used."""
    given = batch(draw, draw(booleans()))
    settings = draw(sampled_from((0.5, 0.01, 1.0))), draw(sampled_from((0.1, 2.0)))
    return {**given, "arguments": (*given["arguments"], *settings)}


@exercise.matches_oracle(cases=6)
def single_precision(draw: Draw) -> dict:
    """Tensors in float32 give tensors in float32, right up to rounding."""
    return {**batch(draw, draw(booleans()), integer_array), "dtype": "float32"}


@exercise.matches_oracle(points=2, cases=12)
def gradients_in_training(draw: Draw) -> dict:
    """In training, the gradient flows back through the mean and the variance too."""
    return backward(draw, training_batch(draw))


@exercise.matches_oracle(cases=8)
def gradients_in_evaluation(draw: Draw) -> dict:
    """In evaluation, the running statistics are constants, and the gradient is that of a scale and a shift."""
    return backward(draw, batch(draw, False))


@exercise.law(inputs=training_batch, cases=6)
def mean_and_spread_of_a_channel(call, arguments, **request):
    """In training, each channel comes out with mean beta."""
    outputs, _, _ = call(arguments=arguments, **request)
    expect_close(outputs.mean((0, 2, 3)), arguments[2], near(outputs), "the mean of the channels")


@exercise.law(inputs=training_batch, cases=6)
def shifts_do_not_matter(call, arguments, **request):
    """In training, the same amount more everywhere changes nothing but the running mean."""
    x, *rest = arguments
    before, _, var_before = call(arguments=arguments, **request)
    after, _, var_after = call(arguments=(x + 4, *rest), **request)
    expect_close(after, before, near(before) * 1e3, "the output for x + 4")
    expect_close(var_after, var_before, near(var_before) * 1e3, "the running variance for x + 4")
