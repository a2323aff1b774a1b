"""What goes wrong when a kernel is slid over an image."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake


def at_each_place(image, kernel, value):
    f_h, f_w = kernel.shape
    n_h, n_w = image.shape[0] - f_h + 1, image.shape[1] - f_w + 1
    windows = [[image[i : i + f_h, j : j + f_w] for j in range(n_w)] for i in range(n_h)]
    return np.array([[value(window) for window in row] for row in windows])


def extended(right, image, kernel, rows, columns):
    return right(np.pad(image, ((0, rows), (0, columns))), kernel)


@mistake
def flips_the_kernel(right, image, kernel):
    """The kernel was turned by 180 degrees: that is the true convolution. Cross-correlation lays it down as it is."""
    return right(image, kernel[::-1, ::-1])


@mistake
def flips_the_rows(right, image, kernel):
    """The kernel was turned upside down. Its row 0 meets the first row of the window."""
    return right(image, kernel[::-1])


@mistake
def flips_the_columns(right, image, kernel):
    """The kernel was mirrored from left to right. Its column 0 meets the first column of the window."""
    return right(image, kernel[:, ::-1])


@mistake
def transposes_the_kernel(right, image, kernel):
    """Rows and columns of the kernel were swapped: kernel[u, v] belongs to row u and column v of the window."""
    return right(image, kernel.T)


@mistake
def turns_the_kernel_by_90_degrees(right, image, kernel):
    """The kernel was turned by a quarter. Use it as it is."""
    return right(image, np.rot90(kernel))


@mistake
def multiplies_matrices(image, kernel):
    """Window and kernel were multiplied as matrices. Multiply entry by entry, then sum: np.sum(window * kernel)."""
    return at_each_place(image, kernel, lambda window: np.sum(window @ kernel))


@mistake
def averages_the_products(right, image, kernel):
    """The products were averaged. They are summed: np.sum, not np.mean."""
    return right(image, kernel) / kernel.size


@mistake
def divides_by_the_sum_of_the_kernel(right, image, kernel):
    """The kernel was scaled so that its entries sum to 1. Use its entries as they are."""
    total = kernel.sum()
    return right(image, kernel) / (total if total else 1)


@mistake
def drops_negative_answers(right, image, kernel):
    """Negative answers were set to 0. Their sign tells the direction of an edge: keep it."""
    return np.maximum(right(image, kernel), 0)


@mistake
def takes_absolute_values(right, image, kernel):
    """The answers lost their sign. It tells the direction of an edge: keep it."""
    return np.abs(right(image, kernel))


@mistake
def takes_the_largest_product(image, kernel):
    """The largest product was taken: that is more like pooling. Sum all products of the window."""
    return at_each_place(image, kernel, lambda window: np.max(window * kernel))


@mistake
def keeps_the_size_of_the_image(right, image, kernel):
    """The answer is as large as the image, so zeros were put around it. Only places where the kernel fits count."""
    rows, columns = ((f // 2, f - 1 - f // 2) for f in kernel.shape)
    return right(np.pad(image, (rows, columns)), kernel)


@mistake
def lets_the_kernel_stick_out(right, image, kernel):
    """One place too many in each direction: there are n - f + 1 of them."""
    return extended(right, image, kernel, 1, 1)


@mistake
def forgets_the_plus_one(right, image, kernel):
    """One row and one column are missing: the kernel fits n - f + 1 times, not n - f times."""
    return right(image, kernel)[:-1, :-1]


@mistake
def leaves_the_last_places_out(right, image, kernel):
    """The last row and column of the answer were never computed."""
    y = right(image, kernel)
    y[-1], y[:, -1] = 0, 0
    return y


@mistake
def swaps_height_and_width(right, image, kernel):
    """Height and width of the answer are swapped: y[i, j] belongs to row i and column j."""
    return right(image, kernel).T


@mistake
def takes_the_width_from_the_height(right, image, kernel):
    """The answer is as wide as it is high. The width follows from the widths of image and kernel."""
    y = right(image, kernel)
    square = np.zeros((len(y), len(y)), y.dtype)
    square[:, : y.shape[1]] = y[:, : len(y)]
    return square


@mistake
def moves_by_the_size_of_the_kernel(right, image, kernel):
    """The kernel jumped by its own size. It moves by one pixel."""
    return right(image, kernel)[:: kernel.shape[0], :: kernel.shape[1]]


@mistake
def truncates_to_whole_numbers(right, image, kernel):
    """The fractions are gone: the answer must not be stored in an integer array."""
    return np.trunc(right(image, kernel))


@mistake
def works_in_half_precision(right, image, kernel):
    """The sums were made in float16, which has three digits. Keep the precision of the inputs."""
    return right(image.astype(np.float16), kernel.astype(np.float16)).astype(image.dtype)
