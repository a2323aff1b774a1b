"""The mask of a max-pooling window: where its maximum is."""

import numpy as np

from grader.authoring import (
    Ask,
    Exercise,
    Step,
    expect_equal,
    integer_array,
    integers,
    permuted_array,
    sizes,
)
from reference import pooling


def as_truth(reply):
    """A mask of the numbers 0 and 1 is as good as one of False and True."""
    numbers = isinstance(reply, np.ndarray) and reply.dtype.kind in "iuf"
    return reply == 1 if numbers and np.all((reply == 0) | (reply == 1)) else reply


exercise = Exercise(
    title="Mask of a max-pooling window",
    track="backprop",
    entry="max_pool_mask",
    oracle=pooling.max_pool_mask,
    interpret=as_truth,
    order=80,
)


@exercise.dialect("coursera", entry="create_mask_from_window", parameters=("x",))
def coursera(defined, window):
    return Ask((Step("create_mask_from_window", (window,)),))


exercise.example(
    window=np.array([[1.0, 5.0], [7.0, 3.0]]),
    gives=np.array([[False, False], [True, False]]),
    note="the largest pixel is 7",
)
exercise.example(
    window=np.array([[-4.0, -2.0, -9.0], [-3.0, -8.0, -5.0]]),
    gives=np.array([[False, True, False], [False, False, False]]),
    note="of negative pixels the largest is the one nearest to 0",
)


def bright(draw, shape):
    return draw(permuted_array(shape)) + np.prod(shape)


@exercise.matches_oracle
def square_windows(draw):
    """The mask is true at the window's largest pixel, and nowhere else."""
    f = draw(integers(2, 4))
    return {"window": bright(draw, (f, f))}


@exercise.matches_oracle
def other_windows(draw):
    """Height and width of a window may differ."""
    return {"window": bright(draw, draw(sizes(2, 1, 5)))}


@exercise.matches_oracle
def negative_windows(draw):
    """All pixels may be negative."""
    shape = draw(sizes(2, 1, 5))
    return {"window": -bright(draw, shape)}


@exercise.matches_oracle
def dense_values(draw):
    """Pixels that differ only in their last digits are told apart."""
    window = 1 + draw(permuted_array(draw(sizes(2, 2, 5)))) * 2.0**-50
    return {"window": window * 2.0 ** draw(integers(-3, 3))}


@exercise.inputs
def windows(draw):
    return {"window": draw(permuted_array(draw(sizes(2, 1, 5))))}


@exercise.law
def brightness_and_contrast_do_not_matter(call, window):
    """3 v + 100 keeps the order of the pixels, and so the mask."""
    expect_equal(call(3 * window + 100), call(window))


@exercise.law
def the_mask_turns_with_the_window(call, window):
    """The mask of the transposed window is the transposed mask."""
    expect_equal(call(window.T), call(window).T)


@exercise.law(inputs=lambda draw: {"window": draw(integer_array(draw(sizes(2, 2, 4)), -1, 1))})
def equal_maxima_are_marked(call, window):
    """Where several pixels are equally large, at least one of them is marked, and nothing beside them."""
    mask = call(window)
    expect_equal(mask & (window < window.max()), np.zeros(window.shape, bool), "what is marked beside the maxima")
    expect_equal(bool(mask.any()), True, "whether a maximum is marked")


@exercise.law
def it_picks_out_the_maximum(call, window):
    """Multiplied by the mask and summed, the window gives its maximum."""
    expect_equal(np.sum(window * call(window)), window.max(), "sum(window * mask)")
