"""Robustness to translation: what a shift changes in an image, and in the features after filter and pooling."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect_close, expect_equal, integer_array, sampled_from, sizes
from reference import robustness

SHARE = 4 * 2.0**-53  # a quotient of two counts

exercise = Exercise(
    title="Robustness to translation",
    track="training",
    entry="translation_robustness",
    oracle=robustness.translation_robustness,
    tolerance=Bounded(lambda answer, **_: ((0.0, SHARE), (0.0, SHARE))),
    after=("cross-correlate", "pool-forward"),
    order=260,
)

BAND = np.zeros((10, 10))
BAND[3:7] = np.indices((4, 10)).sum(axis=0) % 2
THREE = np.array(
    [
        [0, 0, 7, 15, 13, 1, 0, 0],
        [0, 8, 13, 6, 15, 4, 0, 0],
        [0, 2, 1, 13, 13, 0, 0, 0],
        [0, 0, 2, 15, 11, 1, 0, 0],
        [0, 0, 0, 1, 12, 12, 1, 0],
        [0, 0, 0, 0, 1, 10, 8, 0],
        [0, 0, 8, 4, 5, 14, 9, 0],
        [0, 0, 7, 13, 13, 9, 0, 0],
    ],
    dtype=float,
)
VERTICAL = np.array([[1.0, 0.0, -1.0]] * 3)

exercise.example(
    image=BAND,
    kernel=np.ones((3, 3)),
    shift=(0, 1),
    gives=((38, 0.38), (3, 0.12)),
    note="a chequered band moves by a pixel: 38 percent of the pixels change, but only 12 percent of the features",
)
exercise.example(
    image=THREE,
    kernel=VERTICAL,
    shift=(0, 1),
    gives=((38, 38 / 64), (12, 0.75)),
    note="a handwritten 3: 38 pixels change, and 12 features; where edges lie, pooling hides only part of it",
)
exercise.example(
    image=THREE,
    kernel=VERTICAL,
    shift=(0, 0),
    gives=((0, 0.0), (0, 0.0)),
    note="what does not move does not change",
)
exercise.raises(ValueError, image=THREE, kernel=np.ones((3, 2)), shift=(0, 1), note="a side of the kernel is even")
exercise.raises(ValueError, image=THREE, kernel=VERTICAL, shift=(0, 1), f=9, note="the window is larger than the image")
exercise.raises(
    ValueError, image=THREE[:, 2:], kernel=VERTICAL, shift=(0, 1), f=7, note="the window is wider than the image"
)
exercise.raises(ValueError, image=THREE, kernel=VERTICAL, shift=(0, 1), f=0, note="a window has at least one pixel")


# ---------------------------------------------------------------- what is drawn


def images(draw, shifts, kernel=(3, 3), low=6, high=9):
    """Images of few grey values, so that some pixels stay as they are, with features that are seldom equal."""
    n_h, n_w = draw(sizes(2, low, high))
    image = draw(integer_array((n_h, n_w), 0, 2))
    return {"image": image, "kernel": draw(integer_array(kernel, -2, 2)), "shift": draw(sampled_from(shifts))}


SIDEWAYS = ((0, 1), (0, -1), (0, 2), (1, 0), (-1, 0), (2, 0), (-2, 0))
SLANTING = ((1, 2), (-1, 1), (2, -1), (-2, -1), (1, 1))


@exercise.inputs
@exercise.matches_oracle
def one_direction(draw):
    """The content moves down or to the right; with negative numbers up or to the left. Zeros follow it."""
    return images(draw, SIDEWAYS)


@exercise.matches_oracle
def both_directions(draw):
    """The content moves down and sideways at once."""
    return images(draw, SLANTING)


@exercise.matches_oracle
def other_kernels(draw):
    """Kernels need not be square; as many zeros surround the image as keep its size."""
    return images(draw, SLANTING, draw(sampled_from(((1, 3), (5, 3), (3, 1), (1, 1)))))


@exercise.matches_oracle
def other_windows(draw):
    """Windows of f by f stand side by side, and what does not fill one is left out."""
    return {**images(draw, SIDEWAYS + SLANTING, low=7, high=10), "f": draw(sampled_from((1, 3, 4)))}


@exercise.matches_oracle(cases=12)
def dark_features(draw):
    """Features may be below 0, and so may their maxima."""
    drawn = images(draw, SIDEWAYS + SLANTING)
    return {**drawn, "image": drawn["image"] + 1, "kernel": -1 - abs(drawn["kernel"])}


@exercise.matches_oracle(cases=8)
def moved_out_of_sight(draw):
    """What moves by more than the image is large is gone."""
    return images(draw, ((7, 1), (0, 9), (-9, -9), (-8, 2)), high=7)


# ---------------------------------------------------------------- laws


def close(answer):
    return ((0.0, SHARE * answer[0][1]), (0.0, SHARE * answer[1][1]))


@exercise.law(cases=12)
def brightness_does_not_matter(call, image, kernel, shift):
    """An image that is four times as bright changes at the same places."""
    want = call(image, kernel, shift)
    expect_close(call(4 * image, kernel, shift), want, close(want), "the answer for the brighter image")


@exercise.law(cases=12)
def rows_and_columns_may_change_places(call, image, kernel, shift):
    """With image and kernel transposed, and down and right exchanged, as much changes."""
    want = call(image, kernel, shift)
    expect_close(call(image.T, kernel.T, shift[::-1]), want, close(want), "the answer for the transposed image")


@exercise.law(cases=12)
def mirrored_images_move_the_other_way(call, image, kernel, shift):
    """Upside down, kernel and all, a shift upwards changes as many pixels as the shift downwards did."""
    want = call(image, kernel, shift, 1)
    got = call(image[::-1], kernel[::-1], (-shift[0], shift[1]), 1)
    expect_close(got, want, close(want), "the answer for the image upside down")


@exercise.law(cases=6)
def the_middle_pixel_alone(call, image, kernel, shift):
    """A kernel of a single 1 in the middle, and windows of one pixel, leave the image as it is."""
    delta = np.zeros((3, 3))
    delta[1, 1] = 1
    before, after = call(image, delta, shift, 1)
    expect_equal(after[0], before[0], "the number of changed features, where the features are the pixels")
