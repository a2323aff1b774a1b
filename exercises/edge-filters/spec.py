"""The classic edge filters, each applied to an image."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    Bounded,
    Draw,
    Exercise,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    rounding,
    sampled_from,
    sizes,
)
from reference import filtering

NAMES = ("vertical", "horizontal", "sobel", "scharr")


def rounding_of(answer: Any, image: Any, name: str) -> Any:
    """Nine products are summed; the filter's signs are inside the oracle, so their sizes are looked up here."""
    return rounding(9, filtering.cross_correlate2d(np.abs(image), np.abs(filtering.edge_filter(name))))


exercise = Exercise(
    "Edge filters",
    track="layers",
    entry="detect_edges",
    oracle=filtering.detect_edges,
    tolerance=Bounded(rounding_of),
    after=("cross-correlate",),
    order=40,
)

# ---------------------------------------------------------------- facts

BRIGHT_THEN_DARK = np.array([[10.0, 10, 10, 0, 0, 0]] * 6)

for name, height in (("vertical", 30.0), ("sobel", 40.0), ("scharr", 160.0), ("horizontal", 0.0)):
    exercise.example(image=BRIGHT_THEN_DARK, name=name, gives=np.array([[0.0, height, height, 0]] * 4),
                     note="a bright left half and a dark right half")  # fmt: skip
exercise.example(image=BRIGHT_THEN_DARK.T.copy(), name="horizontal", gives=np.array([[0.0, 30, 30, 0]] * 4).T,
                 note="a bright upper half and a dark lower half")  # fmt: skip
exercise.raises(ValueError, image=np.ones((3, 3)), name="diagonal", note="there is no filter of this name")


# ---------------------------------------------------------------- values


def picture(draw: Draw, names: tuple[str, ...], array: Any = integer_array, **options: Any) -> dict[str, Any]:
    return {"image": draw(array(draw(sizes(2, 3, 8)), **options)), "name": draw(sampled_from(names))}


@exercise.matches_oracle
def vertical_edges(draw: Draw) -> dict[str, Any]:
    """The vertical filter subtracts the column on the right from the column on the left."""
    return picture(draw, ("vertical",))


@exercise.matches_oracle
def horizontal_edges(draw: Draw) -> dict[str, Any]:
    """The horizontal filter subtracts the row below from the row above."""
    return picture(draw, ("horizontal",))


@exercise.matches_oracle
def sobel_edges(draw: Draw) -> dict[str, Any]:
    """The Sobel filter counts the middle row twice."""
    return picture(draw, ("sobel",))


@exercise.matches_oracle
def scharr_edges(draw: Draw) -> dict[str, Any]:
    """The Scharr filter weighs the rows 3, 10 and 3."""
    return picture(draw, ("scharr",))


@exercise.matches_oracle
def images_of_bytes(draw: Draw) -> dict[str, Any]:
    """Images of type uint8 give negative answers and answers above 255."""
    return picture(draw, NAMES, low=0, high=255, dtype="uint8")


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Images with fractions are added up in full precision."""
    return picture(draw, NAMES, dense_array)


# ---------------------------------------------------------------- laws


@exercise.inputs
def pictures(draw: Draw) -> dict[str, Any]:
    return picture(draw, NAMES)


def uprights(draw: Draw) -> dict[str, Any]:
    """The filters for vertical edges alone."""
    return picture(draw, ("vertical", "sobel", "scharr"))


def flat_images(draw: Draw) -> dict[str, Any]:
    """Images of one grey."""
    n_h, n_w = draw(sizes(2, 3, 8))
    return {"image": np.full((n_h, n_w), float(draw(integers(1, 9)))), "name": draw(sampled_from(NAMES))}


@exercise.law(inputs=flat_images)
def a_flat_image_has_no_edges(call: Any, image: Any, name: str) -> None:
    """An image of one grey gives 0 everywhere."""
    expect_equal(call(image, name), np.zeros((image.shape[0] - 2, image.shape[1] - 2)), "the answer for one grey")


@exercise.law
def a_negative_turns_the_sign(call: Any, image: Any, name: str) -> None:
    """The negative of an image has the same edges with the other sign."""
    expect_equal(call(9 - image, name), -call(image, name), "the answer for the negative")


@exercise.law(inputs=uprights)
def a_mirror_turns_the_sign(call: Any, image: Any, name: str) -> None:
    """Mirrored from left to right, vertical edges come in reverse order and with the other sign."""
    expect_equal(call(image[:, ::-1], name), -call(image, name)[:, ::-1], "the answer for the mirrored image")


@exercise.law
def horizontal_is_vertical_transposed(call: Any, image: Any, name: str) -> None:
    """The horizontal filter finds in the transposed image what the vertical filter finds in the image."""
    expect_equal(call(image.T, "horizontal").T, call(image, "vertical"), "the horizontal edges of the transposed image")


@exercise.law
def scharr_and_sobel_are_built_from_vertical(call: Any, image: Any, name: str) -> None:
    """Scharr weighs the rows 3, 10, 3 and Sobel 1, 2, 1, so scharr + 4 * vertical = 7 * sobel."""
    due = 7 * call(image, "sobel") - 4 * call(image, "vertical")
    expect_equal(call(image, "scharr"), due, "the answer of scharr")
