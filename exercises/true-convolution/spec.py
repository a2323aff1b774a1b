"""True convolution of one image with one kernel: cross-correlation with the kernel turned by 180 degrees."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.authoring import DotProduct, Draw, Exercise, dense_array, expect_equal, integer_array, integers, sizes
from reference import filtering

exercise = Exercise(
    "True convolution",
    track="layers",
    entry="convolve2d",
    also=("true_convolution",),
    oracle=filtering.convolve2d,
    tolerance=DotProduct(lambda kernel, **_: kernel.size),
    after=("cross-correlate",),
    order=30,
)

# ---------------------------------------------------------------- facts

ONE_PIXEL = np.zeros((3, 3))
ONE_PIXEL[1, 1] = 1
BRIGHT_THEN_DARK = np.array([[10.0, 10, 10, 0, 0, 0]] * 6)
VERTICAL = np.array([[1.0, 0, -1]] * 3)

exercise.example(image=ONE_PIXEL, kernel=np.array([[1.0, 2], [3, 4]]), gives=np.array([[1.0, 2], [3, 4]]),
                 note="one bright pixel becomes the kernel, the right way up")  # fmt: skip
exercise.example(image=BRIGHT_THEN_DARK, kernel=VERTICAL, gives=np.array([[0.0, -30, -30, 0]] * 4),
                 note="turned by half, the vertical edge filter changes its sign")  # fmt: skip
exercise.raises(ValueError, image=np.ones((2, 5)), kernel=np.ones((3, 3)), note="the kernel is higher than the image")
exercise.raises(ValueError, image=np.ones((5, 2)), kernel=np.ones((3, 3)), note="the kernel is wider than the image")


# ---------------------------------------------------------------- values


def pair(draw: Draw, f: tuple[int, int], array: Any = integer_array, **options: Any) -> dict[str, Any]:
    """A kernel, and an image on which it fits a drawn number of times."""
    steps = draw(sizes(2, 1, 6))
    image = draw(array((f[0] + steps[0] - 1, f[1] + steps[1] - 1), **options))
    return {"image": image, "kernel": draw(array(f, **options))}


@exercise.inputs
@exercise.matches_oracle
def square_kernels(draw: Draw) -> dict[str, Any]:
    """The kernel is flipped in both directions before it is laid on the image."""
    f = draw(integers(2, 4))
    return pair(draw, (f, f))


@exercise.matches_oracle
def rectangular_kernels(draw: Draw) -> dict[str, Any]:
    """A kernel that is higher than wide, or wider than high, keeps its shape when it is turned by half."""
    return pair(draw, draw(sizes(2, 1, 5)))


@exercise.matches_oracle
def fractions_are_kept(draw: Draw) -> dict[str, Any]:
    """Real-valued images and kernels are added up in full precision."""
    return pair(draw, draw(sizes(2, 1, 4)), dense_array)


@exercise.matches_oracle
def single_precision(draw: Draw) -> dict[str, Any]:
    """In float32 the answer is as precise as sums in float32 can be."""
    return pair(draw, draw(sizes(2, 1, 4)), dense_array, dtype="float32")


# ---------------------------------------------------------------- laws


def full(call: Any, image: Any, kernel: Any) -> Any:
    """The convolution at every place where image and kernel overlap: zeros around the image make all of them fit."""
    rows, columns = kernel.shape[0] - 1, kernel.shape[1] - 1
    return call(np.pad(image, ((rows, rows), (columns, columns))), kernel)


def two_small_ones(draw: Draw) -> dict[str, Any]:
    return {name: draw(integer_array(draw(sizes(2, 1, 4)))) for name in ("one", "two")}


def three_small_ones(draw: Draw) -> dict[str, Any]:
    return {name: draw(integer_array(draw(sizes(2, 1, 3)))) for name in ("one", "two", "three")}


def symmetric_kernels(draw: Draw) -> dict[str, Any]:
    drawn = pair(draw, draw(sizes(2, 1, 4)))
    return drawn | {"kernel": drawn["kernel"] + drawn["kernel"][::-1, ::-1]}


def one_bright_pixel(draw: Draw) -> dict[str, Any]:
    f_h, f_w = draw(sizes(2, 1, 4))
    return {"kernel": draw(integer_array((f_h, f_w)))}


@exercise.law(inputs=one_bright_pixel)
def a_bright_pixel_becomes_the_kernel(call: Any, kernel: Any) -> None:
    """An image that is black but for one pixel of 1 gives the kernel, the right way up."""
    expect_equal(full(call, np.ones((1, 1)), kernel), kernel, "the answer for one bright pixel")


@exercise.law(inputs=two_small_ones)
def image_and_kernel_are_interchangeable(call: Any, one: Any, two: Any) -> None:
    """With enough zeros around, image and kernel may change places: convolution commutes."""
    expect_equal(full(call, two, one), full(call, one, two), "the answer with image and kernel exchanged")


@exercise.law(inputs=three_small_ones, cases=15)
def two_kernels_are_one(call: Any, one: Any, two: Any, three: Any) -> None:
    """Convolving with two kernels in turn is convolving once with their convolution."""
    due = full(call, one, full(call, two, three))
    expect_equal(full(call, full(call, one, two), three), due, "the answer for two kernels in turn")


@exercise.law(inputs=symmetric_kernels)
def symmetric_kernels_need_no_turning(call: Any, image: Any, kernel: Any) -> None:
    """For a kernel that half a turn leaves as it is, convolution equals cross-correlation."""
    expect_equal(call(image, kernel), filtering.cross_correlate2d(image, kernel), "the answer for a symmetric kernel")


@exercise.law
def correlation_is_the_adjoint(call: Any, image: Any, kernel: Any) -> None:
    """Weighing y = convolve2d(image, kernel) by itself equals weighing the image by what y sends back."""
    y = call(image, kernel)
    back = full(filtering.cross_correlate2d, y, kernel)
    expect_equal(np.sum(y * y), np.sum(image * back), "sum(y * y)")
