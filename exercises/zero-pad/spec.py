"""Zero padding: a border of zeros around height and width, and nothing else."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    Ask,
    Draw,
    Exercise,
    Step,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import padding

exercise = Exercise(
    "Zero padding",
    track="layers",
    entry="zero_pad",
    also=("zero_padding",),
    oracle=padding.zero_pad,
    order=10,
)

# ---------------------------------------------------------------- facts

exercise.example(
    x=np.array([[1.0, 2.0], [3.0, 4.0]]).reshape(1, 2, 2, 1),
    pad=1,
    gives=np.array([[0.0, 0, 0, 0], [0, 1, 2, 0], [0, 3, 4, 0], [0, 0, 0, 0]]).reshape(1, 4, 4, 1),
    note="a 2x2 image with a border of 1 becomes 4x4",
)
exercise.example(
    x=np.ones((1, 6, 6, 3)),
    pad=1,
    gives=np.pad(np.ones((1, 6, 6, 3)), ((0, 0), (1, 1), (1, 1), (0, 0))),
    note="6x6x3 with a border of 1 becomes 8x8x3: the channels stay 3",
)
exercise.raises(ValueError, x=np.ones((1, 2, 2, 1)), pad=-1, note="a border cannot be negative")


# ---------------------------------------------------------------- values


def images(draw: Draw, array: Any = integer_array, **options: Any) -> Any:
    """A batch whose four sizes differ mostly, so that no axis can be taken for another."""
    return draw(array(draw(sizes(4, 1, 6)), **options))


@exercise.inputs
@exercise.matches_oracle
def zeros_surround_each_image(draw: Draw) -> dict[str, Any]:
    """Zeros surround each image, pad of them above, below, left and right."""
    return {"x": images(draw), "pad": draw(integers(1, 3))}


@exercise.matches_oracle
def wide_borders(draw: Draw) -> dict[str, Any]:
    """The border may be wider than the image."""
    return {"x": draw(integer_array(draw(sizes(4, 1, 4)))), "pad": draw(integers(4, 6))}


@exercise.matches_oracle
def single_pixels(draw: Draw) -> dict[str, Any]:
    """Images of one row, one column or one pixel are padded like any other."""
    n_h, n_w = draw(sampled_from(((1, 1), (1, 4), (3, 1))))
    m, n_c = draw(sizes(2, 1, 3))
    return {"x": draw(integer_array((m, n_h, n_w, n_c), low=1, high=9)), "pad": draw(integers(1, 2))}


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Values keep all their digits: the padded array must be as precise as x."""
    return {"x": images(draw, dense_array), "pad": draw(integers(1, 2))}


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """Images in float32 are padded like those in float64."""
    return {"x": images(draw, dense_array, dtype="float32"), "pad": draw(integers(1, 2))}


# ---------------------------------------------------------------- laws


@exercise.law
def the_image_stands_unchanged_in_the_middle(call: Any, x: Any, pad: int) -> None:
    """Cutting the border off again gives x back."""
    inside = call(x, pad)[:, pad:-pad, pad:-pad, :]
    expect_equal(inside, x, "the part inside the border")


@exercise.law
def the_border_adds_nothing(call: Any, x: Any, pad: int) -> None:
    """Each channel of each image sums to what it summed to before."""
    expect_equal(call(x, pad).sum((1, 2)), x.sum((1, 2)), "the sum over height and width")


@exercise.law
def two_borders_make_one(call: Any, x: Any, pad: int) -> None:
    """Padding by 1 and then by pad is the same as padding by 1 + pad."""
    expect_equal(call(call(x, 1), pad), call(x, 1 + pad), "the volume padded twice")


@exercise.law
def no_border_changes_nothing(call: Any, x: Any, pad: int) -> None:
    """With pad=0 the answer equals x."""
    expect_equal(call(x, 0), x, "zero_pad(x, 0)")


# ---------------------------------------------------------------- dialects


@exercise.dialect("coursera", entry="zero_pad", parameters=("X", "pad"), skips=("error",))
def coursera(defined: frozenset[str], x: Any, pad: int) -> Ask:
    return Ask((Step("zero_pad", (x, pad)),))
