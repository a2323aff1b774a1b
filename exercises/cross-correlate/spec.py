"""Cross-correlation of one image with one kernel."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import (
    DotProduct,
    Draw,
    Exercise,
    dense_array,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import filtering

exercise = Exercise(
    "Cross-correlation",
    track="layers",
    entry="cross_correlate2d",
    also=("cross_correlate", "correlate2d"),
    oracle=filtering.cross_correlate2d,
    tolerance=DotProduct(lambda kernel, **_: kernel.size),
    order=20,
)

# ---------------------------------------------------------------- facts

BRIGHT_THEN_DARK = np.array([[10.0, 10, 10, 0, 0, 0]] * 6)
VERTICAL = np.array([[1.0, 0, -1]] * 3)
DIAMOND = np.array(
    [[0.0, 0, 1, 0, 0], [0, 1, 0, 1, 0], [1, 0, 0, 0, 1], [0, 1, 0, 1, 0], [0, 0, 1, 0, 0]],
)
RISING = np.array([[0.0, 0, 1], [0, 1, 0], [1, 0, 0]])

exercise.example(image=BRIGHT_THEN_DARK, kernel=VERTICAL, gives=np.array([[0.0, 30, 30, 0]] * 4),
                 note="from bright to dark: the edge is a band of 30")  # fmt: skip
exercise.example(image=BRIGHT_THEN_DARK[:, ::-1].copy(), kernel=VERTICAL, gives=np.array([[0.0, -30, -30, 0]] * 4),
                 note="from dark to bright: the band is -30")  # fmt: skip
exercise.example(image=DIAMOND, kernel=RISING, gives=np.array([[3.0, 0, 1], [0, 2, 0], [1, 0, 3]]),
                 note="the outline of a diamond and a rising diagonal: 3 where three pixels match")  # fmt: skip
exercise.raises(ValueError, image=np.ones((2, 5)), kernel=np.ones((3, 3)), note="the kernel is higher than the image")
exercise.raises(ValueError, image=np.ones((5, 2)), kernel=np.ones((3, 3)), note="the kernel is wider than the image")


# ---------------------------------------------------------------- values


def pair(draw: Draw, f: tuple[int, int], array: Any = integer_array, **options: Any) -> dict[str, Any]:
    """A kernel, and an image on which it fits a drawn number of times."""
    steps = draw(sizes(2, 1, 6))
    image = draw(array((f[0] + steps[0] - 1, f[1] + steps[1] - 1), **options))
    return {"image": image, "kernel": draw(array(f, **options))}


def square(draw: Draw) -> tuple[int, int]:
    f = draw(integers(2, 4))
    return f, f


@exercise.inputs
@exercise.matches_oracle
def square_kernels(draw: Draw) -> dict[str, Any]:
    """A square kernel gives one number for each place where it fits."""
    return pair(draw, square(draw))


@exercise.matches_oracle
def rectangular_kernels(draw: Draw) -> dict[str, Any]:
    """A kernel may be higher than wide, or wider than high."""
    return pair(draw, draw(sizes(2, 1, 5)))


@exercise.matches_oracle
def tight_fits(draw: Draw) -> dict[str, Any]:
    """A kernel of one pixel fits everywhere, and one as large as the image fits once."""
    f_h, f_w = draw(sampled_from(((1, 1), (2, 3), (3, 2), (1, 4))))
    rows, columns = draw(sampled_from(((0, 0), (0, 2), (3, 0)))) if f_h * f_w > 1 else draw(sizes(2, 1, 4))
    image = draw(integer_array((f_h + rows, f_w + columns), low=1, high=9))
    return {"image": image, "kernel": draw(integer_array((f_h, f_w), low=-5, high=-2))}


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued images and kernels are added up in full precision."""
    return pair(draw, draw(sizes(2, 1, 4)), dense_array)


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """In float32 the answer is as precise as sums in float32 can be."""
    return pair(draw, draw(sizes(2, 1, 4)), dense_array, dtype="float32")


# ---------------------------------------------------------------- laws


def two_pairs(draw: Draw) -> dict[str, Any]:
    one = pair(draw, draw(sizes(2, 1, 4)))
    return one | {name + "_2": draw(integer_array(array.shape)) for name, array in one.items()}


def kernel_with_one_weight(draw: Draw) -> dict[str, Any]:
    f_h, f_w = draw(sizes(2, 1, 4))
    image = pair(draw, (f_h, f_w))["image"]
    return {"image": image, "shape": (f_h, f_w), "u": draw(integers(0, f_h - 1)), "v": draw(integers(0, f_w - 1))}


@exercise.law(inputs=two_pairs)
def images_add_up(call: Any, image: Any, image_2: Any, kernel: Any, kernel_2: Any) -> None:
    """The answer for the sum of two images is the sum of their answers."""
    both = call(image, kernel) + call(image_2, kernel)
    expect_equal(call(image + image_2, kernel), both, "the answer for the sum of two images")


@exercise.law(inputs=two_pairs)
def kernels_add_up(call: Any, image: Any, image_2: Any, kernel: Any, kernel_2: Any) -> None:
    """The answer for the sum of two kernels is the sum of their answers, and three times a kernel triples it."""
    both = call(image, kernel) + 3 * call(image, kernel_2)
    expect_equal(call(image, kernel + 3 * kernel_2), both, "the answer for kernel + 3 * kernel_2")


@exercise.law(inputs=kernel_with_one_weight)
def a_single_weight_copies_the_image(call: Any, image: Any, shape: tuple[int, int], u: int, v: int) -> None:
    """A kernel that is 1 at (u, v) and 0 elsewhere copies the image from row u and column v on."""
    kernel = np.zeros(tuple(shape))
    kernel[u, v] = 1
    n_h, n_w = image.shape[0] - shape[0] + 1, image.shape[1] - shape[1] + 1
    expect_equal(call(image, kernel), image[u : u + n_h, v : v + n_w], "the copy")


@exercise.law
def a_moved_image_moves_its_answer(call: Any, image: Any, kernel: Any) -> None:
    """With one more column on the left, the answers move right by one column and are otherwise the same."""
    moved = np.pad(image, ((0, 0), (1, 0)))
    expect_equal(call(moved, kernel)[:, 1:], call(image, kernel), "the answer for the moved image")


@exercise.law
def turning_both_turns_the_answer(call: Any, image: Any, kernel: Any) -> None:
    """Transposing image and kernel transposes the answer."""
    expect_equal(call(image.T, kernel.T), call(image, kernel).T, "the answer for the transposed image and kernel")
