"""What goes wrong in a true convolution."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake


@mistake
def does_not_flip_the_kernel(right, image, kernel):
    """The kernel was used as it is: that is cross-correlation. Turn it by 180 degrees first: kernel[::-1, ::-1]."""
    return right(image, kernel[::-1, ::-1])


@mistake
def flips_the_rows_only(right, image, kernel):
    """The kernel was turned upside down, but not mirrored as well: flip both axes, kernel[::-1, ::-1]."""
    return right(image, kernel[:, ::-1])


@mistake
def flips_the_columns_only(right, image, kernel):
    """The kernel was mirrored, but not turned upside down as well: flip both axes, kernel[::-1, ::-1]."""
    return right(image, kernel[::-1])


@mistake
def turns_the_kernel_by_90_degrees(right, image, kernel):
    """The kernel was turned by a quarter. np.rot90 turns by 90 degrees: np.rot90(kernel, 2) makes the half turn."""
    return right(image, np.rot90(kernel, -1))


@mistake
def transposes_in_place_of_flipping(right, image, kernel):
    """The kernel was transposed. Flipping both axes is something else: kernel[::-1, ::-1]."""
    return right(image, kernel[::-1, ::-1].T)


@mistake
def flips_and_transposes(right, image, kernel):
    """The kernel was flipped, and transposed as well. The half turn alone is due."""
    return right(image, kernel.T)


@mistake
def flips_the_image_too(right, image, kernel):
    """The image was turned as well, so the answer stands on its head. Turn the kernel only."""
    return right(image[::-1, ::-1], kernel)


@mistake
def flips_the_image_in_place_of_the_kernel(right, image, kernel):
    """The image was turned in place of the kernel, so the answer stands on its head."""
    return right(image, kernel)[::-1, ::-1]


@mistake
def answers_in_full(right, image, kernel):
    """The answer has every place where kernel and image overlap. Only places where the whole kernel fits count."""
    rows, columns = kernel.shape[0] - 1, kernel.shape[1] - 1
    return right(np.pad(image, ((rows, rows), (columns, columns))), kernel)


@mistake
def keeps_the_size_of_the_image(right, image, kernel):
    """The answer is as large as the image, so zeros were put around it. Only places where the kernel fits count."""
    rows, columns = ((f // 2, f - 1 - f // 2) for f in kernel.shape)
    return right(np.pad(image, (rows, columns)), kernel)


@mistake
def forgets_the_plus_one(right, image, kernel):
    """One row and one column are missing: the kernel fits n - f + 1 times, not n - f times."""
    return right(image, kernel)[:-1, :-1]


@mistake
def averages_the_products(right, image, kernel):
    """The products were averaged. They are summed: np.sum, not np.mean."""
    return right(image, kernel) / kernel.size


@mistake
def swaps_height_and_width(right, image, kernel):
    """Height and width of the answer are swapped: y[i, j] belongs to row i and column j."""
    return right(image, kernel).T


@mistake
def drops_negative_answers(right, image, kernel):
    """Negative answers were set to 0: a convolution is linear and keeps them."""
    return np.maximum(right(image, kernel), 0)


@mistake
def truncates_to_whole_numbers(right, image, kernel):
    """The fractions are gone: the answer must not be stored in an integer array."""
    return np.trunc(right(image, kernel))


@mistake
def works_in_half_precision(right, image, kernel):
    """The sums were made in float16, which has three digits. Keep the precision of the inputs."""
    return right(image.astype(np.float16), kernel.astype(np.float16)).astype(image.dtype)
