"""One step of a convolution: one filter on one window gives one number."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Draw,
    Exercise,
    Step,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    rounding,
    sampled_from,
    seeds,
    sizes,
)
from reference import conv


def rounding_of(answer: float, a_slice: Any, w: Any, b: float) -> float:
    """The products of a window, and the bias, are summed."""
    return float(rounding(w.size + 1, np.sum(np.abs(a_slice * w)) + abs(b)))


exercise = Exercise(
    "One step of a convolution",
    track="layers",
    entry="conv_single_step",
    oracle=conv.conv_single_step,
    tolerance=Bounded(rounding_of),
    order=50,
)

# ---------------------------------------------------------------- facts

exercise.example(
    a_slice=np.stack([[[1.0, 2], [3, 4]], [[0.0, 1], [0, 1]]], axis=-1),
    w=np.stack([[[1.0, 0], [0, 1]], [[5.0, 5], [5, 5]]], axis=-1),
    b=0.5,
    gives=15.5,
    note="two channels: 1 + 4 from the first, 5 + 5 from the second, and the bias once",
)
exercise.example(
    a_slice=np.repeat(np.array([[10.0, 10, 0]] * 3)[:, :, None], 3, axis=2),
    w=np.repeat(np.array([[1.0, 0, -1]] * 3)[:, :, None], 3, axis=2),
    b=0.0,
    gives=90.0,
    note="a vertical edge in all three colours: 30 from each",
)
exercise.raises(ValueError, a_slice=np.ones((3, 3, 2)), w=np.ones((3, 3, 1)), b=0.0,
                note="a window of 2 channels, but a filter of 1")  # fmt: skip
exercise.raises(ValueError, a_slice=np.ones((3, 3, 2)), w=np.ones((1, 1, 2)), b=0.0,
                note="a 3x3 window, but a 1x1 filter")  # fmt: skip
exercise.raises(ValueError, a_slice=np.ones((4, 1, 1)), w=np.ones((2, 2, 1)), b=0.0,
                note="the window and the filter have as many numbers, but another shape")  # fmt: skip


# ---------------------------------------------------------------- values


def step(draw: Draw, f: int, n_c: int, array: Any = integer_array, **options: Any) -> dict[str, Any]:
    """A window and a filter of the same shape, and a whole bias that is not 0."""
    a_slice, w = (draw(array((f, f, n_c), **options)) for _ in range(2))
    return {"a_slice": a_slice, "w": w, "b": float(draw(sampled_from((1, 2, 5, -3))))}


@exercise.inputs
@exercise.matches_oracle
def windows_with_channels(draw: Draw) -> dict[str, Any]:
    """All products of a window are summed, over rows, columns and channels, and the bias is added once."""
    return step(draw, *draw(sizes(2, 2, 5)))


@exercise.matches_oracle
def windows_of_one_channel(draw: Draw) -> dict[str, Any]:
    """A grey image has one channel."""
    return step(draw, draw(integers(2, 5)), 1)


@exercise.matches_oracle
def windows_of_one_pixel(draw: Draw) -> dict[str, Any]:
    """A 1x1 filter weighs the channels of one pixel; the numbers may be float32."""
    return step(draw, 1, draw(integers(2, 6)), dtype=draw(sampled_from(("float32", "float64"))))


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued windows, filters and biases are added up in full precision."""
    drawn = step(draw, *draw(sizes(2, 1, 4)), array=dense_array)
    return drawn | {"b": drawn["b"] + 0.375}


# ---------------------------------------------------------------- laws


def two_windows(draw: Draw) -> dict[str, Any]:
    drawn = step(draw, *draw(sizes(2, 1, 4)))
    return drawn | {"other": draw(integer_array(drawn["w"].shape))}


def shuffled(draw: Draw) -> dict[str, Any]:
    return step(draw, *draw(sizes(2, 1, 4))) | {"seed": draw(seeds())}


@exercise.law(inputs=two_windows)
def windows_add_up(call: Any, a_slice: Any, other: Any, w: Any, b: float) -> None:
    """Without a bias, the answer for the sum of two windows is the sum of their answers."""
    due = call(a_slice, w, 0.0) + call(other, w, 0.0)
    expect_equal(call(a_slice + other, w, 0.0), due, "the answer for the sum of two windows")


@exercise.law
def window_and_filter_are_interchangeable(call: Any, a_slice: Any, w: Any, b: float) -> None:
    """Window and filter may change places."""
    expect_equal(call(w, a_slice, b), call(a_slice, w, b), "the answer with window and filter exchanged")


@exercise.law
def the_bias_is_added_once(call: Any, a_slice: Any, w: Any, b: float) -> None:
    """The bias raises the answer by just that much."""
    expect_equal(call(a_slice, w, b) - call(a_slice, w, 0.0), b, "what the bias adds")


@exercise.law(inputs=shuffled)
def places_have_no_order(call: Any, a_slice: Any, w: Any, b: float, seed: int) -> None:
    """Shuffling the places of window and filter alike changes nothing: it is one sum over all of them."""
    order = np.random.default_rng(seed).permutation(w.size)
    moved = (part.reshape(-1)[order].reshape(part.shape) for part in (a_slice, w))
    expect_equal(call(*moved, b), call(a_slice, w, b), "the answer for shuffled places")


# ---------------------------------------------------------------- dialects


@exercise.dialect("coursera", entry="conv_single_step", parameters=("a_slice_prev", "W", "b"), skips=("error",))
def coursera(defined: frozenset[str], a_slice: Any, w: Any, b: float) -> Ask:
    return Ask((Step("conv_single_step", (a_slice, w, np.full((1, 1, 1), b, a_slice.dtype))),))
