"""Wrong answers that students give for robustness to translation."""

import numpy as np

from grader.authoring import mistake
from reference.filtering import cross_correlate2d
from reference.robustness import changed, features, translated


def robustness(
    image, kernel, shift, f, move=lambda image, down, right: translated(image, down, right), extract=features
):
    if not all(side % 2 for side in kernel.shape) or not 1 <= f <= min(image.shape):
        raise ValueError("bad geometry")
    moved = move(image, *shift)
    return changed(image, moved), changed(extract(image, kernel, f), extract(moved, kernel, f))


def windows(image, f):
    n_h, n_w = (n // f for n in image.shape)
    return image[: n_h * f, : n_w * f].reshape(n_h, f, n_w, f)


def same(image, kernel):
    return cross_correlate2d(np.pad(image, [(side // 2, side // 2) for side in kernel.shape]), kernel)


@mistake
def wraps_around(image, kernel, shift, f=2):
    """What leaves on one side came in on the other: np.roll does that, but zeros should come in."""
    return robustness(image, kernel, shift, f, lambda image, *by: np.roll(image, by, (0, 1)))


@mistake
def repeats_the_border(image, kernel, shift, f=2):
    """The pixels at the border were repeated where the content has left: zeros should come in."""

    def move(image, down, right):
        rows, columns = (np.arange(n) - by for n, by in zip(image.shape, (down, right), strict=True))
        return image[rows.clip(0, image.shape[0] - 1)][:, columns.clip(0, image.shape[1] - 1)]

    return robustness(image, kernel, shift, f, move)


@mistake
def moves_the_other_way(right, image, kernel, shift, f=2):
    """Positive numbers move the content down and to the right, not up and to the left."""
    return right(image, kernel, (-shift[0], -shift[1]), f)


@mistake
def exchanges_down_and_right(right, image, kernel, shift, f=2):
    """The first number of the shift is down, along the rows; the second is to the right."""
    return right(image, kernel, shift[::-1], f)


@mistake
def forgets_the_filter(right, image, kernel, shift, f=2):
    """The image was pooled without being filtered: pool the cross-correlation with the kernel."""
    right(image, kernel, shift, f)
    delta = np.zeros((3, 3))
    delta[1, 1] = 1
    return right(image, delta, shift, f)


@mistake
def forgets_the_pooling(right, image, kernel, shift, f=2):
    """The filtered images were compared: take the maxima of the windows first, they are what hides small shifts."""
    right(image, kernel, shift, f)
    return right(image, kernel, shift, 1)


@mistake
def pools_before_it_filters(image, kernel, shift, f=2):
    """The order is filter, then pooling."""
    return robustness(image, kernel, shift, f, extract=lambda x, w, f: same(windows(x, f).max(axis=(1, 3)), w))


@mistake
def averages_the_windows(image, kernel, shift, f=2):
    """The windows were averaged: the features are their maxima."""
    return robustness(image, kernel, shift, f, extract=lambda x, w, f: windows(same(x, w), f).sum(axis=(1, 3)))


@mistake
def pools_at_stride_one(image, kernel, shift, f=2):
    """The windows overlap: they stand side by side, the stride is f."""

    def extract(x, w, f):
        return np.lib.stride_tricks.sliding_window_view(same(x, w), (f, f)).max(axis=(2, 3))

    return robustness(image, kernel, shift, f, extract=extract)


@mistake
def flips_the_kernel(right, image, kernel, shift, f=2):
    """The kernel was turned by 180 degrees: filters of a network are laid on the image as they are."""
    return right(image, kernel[::-1, ::-1], shift, f)


@mistake
def leaves_out_the_padding(image, kernel, shift, f=2):
    """The filtered image is smaller than the image: surround it with zeros first, so that the size stays."""
    if min(n - side + 1 for n, side in zip(image.shape, kernel.shape, strict=True)) < f:
        raise ValueError("too small")
    return robustness(
        image, kernel, shift, f, extract=lambda x, w, f: windows(cross_correlate2d(x, w), f).max(axis=(1, 3))
    )


@mistake
def cuts_off_below_zero(image, kernel, shift, f=2):
    """Features below 0 were set to 0: there is no ReLU here, and pooling starts from the values themselves."""
    return robustness(image, kernel, shift, f, extract=lambda x, w, f: np.maximum(features(x, w, f), 0))


@mistake
def moves_the_features(image, kernel, shift, f=2):
    """The feature map was moved: move the image, and compute its features anew."""
    before, _ = robustness(image, kernel, shift, f)
    maps = features(image, kernel, f)
    return before, changed(maps, translated(maps, *shift))


@mistake
def takes_both_shares_of_the_image(right, image, kernel, shift, f=2):
    """The share of changed features is that of all features, not of all pixels."""
    before, (count, _) = right(image, kernel, shift, f)
    return before, (count, count / image.size)


@mistake
def counts_what_stays(right, image, kernel, shift, f=2):
    """What is equal was counted: count what differs."""
    pixels, maps = image.size, (image.shape[0] // max(f, 1)) * (image.shape[1] // max(f, 1))
    answer = right(image, kernel, shift, f)
    return tuple((n - count, 1 - share) for n, (count, share) in zip((pixels, maps), answer, strict=True))


@mistake
def gives_percent(right, image, kernel, shift, f=2):
    """A share is a number from 0 to 1: do not multiply by 100."""
    return tuple((count, 100 * share) for count, share in right(image, kernel, shift, f))


@mistake
def compares_bright_pixels_only(right, image, kernel, shift, f=2):
    """Only pixels that were bright before were compared: one that becomes bright has changed, too."""
    _, after = right(image, kernel, shift, f)
    count = int(np.sum((image != translated(image, *shift)) & (image != 0)))
    return (count, count / image.size), after
