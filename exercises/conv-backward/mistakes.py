"""What goes wrong in a convolutional layer's backward pass."""

from __future__ import annotations

import numpy as np

from grader.authoring import mistake
from reference import conv


def bordered(x, before, after):
    return np.pad(x, ((0, 0), (before, after), (before, after), (0, 0)))


def cut(padded, x, before):
    return padded[:, before : before + x.shape[1], before : before + x.shape[2], :]


def spread(dz, n_h, n_w):
    """dz in the top left corner of a larger array of zeros."""
    larger = np.zeros((len(dz), n_h, n_w, dz.shape[3]), dz.dtype)
    larger[:, : dz.shape[1], : dz.shape[2]] = dz
    return larger


def positions(dz):
    return np.ndindex(dz.shape[1], dz.shape[2], dz.shape[3])


# ---------------------------------------------------------------- accumulating


@mistake
def overwrites_dx_where_windows_overlap(right, dz, x, w, stride=1, pad=0):
    """Only the last window that read a pixel counts in dx. Windows overlap: add with +=, do not assign with =."""
    padded = bordered(np.zeros_like(x, dtype=np.result_type(dz, x, w)), pad, pad)
    for h, v, c in positions(dz):
        conv.window(padded, w, h * stride, v * stride)[...] = w[..., c] * dz[:, h, v, c][:, None, None, None]
    return cut(padded, x, pad), *right(dz, x, w, stride, pad)[1:]


@mistake
def keeps_one_filter_in_dx(right, dz, x, w, stride=1, pad=0):
    """dx holds what the last filter sends back. Every filter read the pixel: add up over c as well."""
    return right(dz[..., -1:], x, w[..., -1:], stride, pad)[0], *right(dz, x, w, stride, pad)[1:]


@mistake
def overwrites_dw_at_each_position(right, dz, x, w, stride=1, pad=0):
    """dw holds what the last position of the last image sends. A filter acts everywhere: add with +=."""
    dx, dw, db = right(dz, x, w, stride, pad)
    last = np.zeros_like(dz)
    last[-1, -1, -1] = dz[-1, -1, -1]
    return dx, right(last, x, w, stride, pad)[1], db


@mistake
def overwrites_db_at_each_position(right, dz, x, w, stride=1, pad=0):
    """db holds the last dz only. The bias acts at every position of every image: add with +=."""
    dx, dw, _ = right(dz, x, w, stride, pad)
    return dx, dw, dz[-1, -1, -1].copy()


@mistake
def restarts_dw_and_db_with_each_image(right, dz, x, w, stride=1, pad=0):
    """dw and db come from the last image alone: set them to zero once, before the loop over the batch."""
    return right(dz, x, w, stride, pad)[0], *right(dz[-1:], x[-1:], w, stride, pad)[1:]


@mistake
def takes_dw_from_the_second_image(right, dz, x, w, stride=1, pad=0):
    """dw comes from one image of the batch, and is zero for a batch of one. Every image adds to it."""
    dx, _, db = right(dz, x, w, stride, pad)
    return dx, right(dz[1:2], x[1:2], w, stride, pad)[1], db


@mistake
def returns_dx_of_the_last_image_only(right, dz, x, w, stride=1, pad=0):
    """Only the last image has a dx: the line that cuts the border off belongs inside the loop over the batch."""
    dx, dw, db = right(dz, x, w, stride, pad)
    dx[:-1] = 0
    return dx, dw, db


@mistake
def sums_dw_over_the_channels(right, dz, x, w, stride=1, pad=0):
    """All channels of dw hold the same sum. Each channel of a filter gathers from its own channel of the window."""
    dx, dw, db = right(dz, x, w, stride, pad)
    return dx, np.broadcast_to(dw.sum(2, keepdims=True), dw.shape).copy(), db


# ---------------------------------------------------------------- where a window is


@mistake
def ignores_the_stride_in_the_window(right, dz, x, w, stride=1, pad=0):
    """The window of output (h, v) was taken to start at h and v. It starts at h * stride and v * stride."""
    return right(spread(dz, *conv.output_sizes(x, w, 1, pad)), x, w, 1, pad)


@mistake
def starts_one_pixel_late(right, dz, x, w, stride=1, pad=0):
    """Every window starts one pixel too far down and to the right: the first one starts at 0."""
    later = bordered(bordered(x, pad, pad)[:, 1:, 1:], 0, 1)
    padded, dw, db = right(dz, later, w, stride, 0)
    return cut(bordered(padded[:, :-1, :-1], 1, 0), x, pad), dw, db


@mistake
def swaps_height_and_width_of_dz(right, dz, x, w, stride=1, pad=0):
    """dz was read with height and width swapped: dz[i, h, v, c] has the row h first."""
    size = max(dz.shape[1:3])
    square = spread(dz, size, size).swapaxes(1, 2)[:, : dz.shape[1], : dz.shape[2]]
    return right(square, x, w, stride, pad)


@mistake
def takes_the_size_from_dz(right, dz, x, w, stride=1, pad=0):
    """dx has the size that dz suggests, (n_h - 1) * stride + f - 2p. Where the stride does not divide, x is larger."""
    dx, dw, db = right(dz, x, w, stride, pad)
    rows, columns = ((n - 1) * stride + f - 2 * pad for n, f in zip(dz.shape[1:3], w.shape, strict=False))
    return dx[:, :rows, :columns], dw, db


# ---------------------------------------------------------------- the border


@mistake
def leaves_the_border_on(right, dz, x, w, stride=1, pad=0):
    """dx is as large as the padded images: cut the border off."""
    return right(dz, bordered(x, pad, pad), w, stride, 0)


@mistake
def cuts_one_pixel_whatever_the_pad(right, dz, x, w, stride=1, pad=0):
    """One pixel was cut off on each side whatever pad says: cut pad pixels."""
    padded, dw, db = right(dz, bordered(x, pad, pad), w, stride, 0)
    return padded[:, 1:-1, 1:-1], dw, db


@mistake
def cuts_the_border_from_the_corner(right, dz, x, w, stride=1, pad=0):
    """dx was cut from the top left corner of the padded gradient. It starts at row pad, column pad."""
    padded, dw, db = right(dz, bordered(x, pad, pad), w, stride, 0)
    return cut(padded, x, 0), dw, db


@mistake
def slices_up_to_minus_zero(right, dz, x, w, stride=1, pad=0):
    """With pad=0 the slice [pad:-pad] is [0:0], which is empty: cut from pad to pad + n_h instead."""
    padded, dw, db = right(dz, bordered(x, pad, pad), w, stride, 0)
    return padded[:, pad:-pad, pad:-pad], dw, db


@mistake
def pads_twice(right, dz, x, w, stride=1, pad=0):
    """The images were padded although the cache held padded ones already, so all windows lie too far up and left."""
    twice = bordered(x, pad, pad)
    return right(spread(dz, *conv.output_sizes(twice, w, stride, pad)), twice, w, stride, pad)


@mistake
def multiplies_by_the_unpadded_image(right, dz, x, w, stride=1, pad=0):
    """dw was made with windows of x without its border. The forward pass read the padded images: pad x here too."""
    dx, _, db = right(dz, x, w, stride, pad)
    return dx, right(dz, bordered(x, 0, 2 * pad), w, stride, 0)[1], db


# ---------------------------------------------------------------- what is multiplied


@mistake
def flips_the_filter_in_dx(right, dz, x, w, stride=1, pad=0):
    """The filter was turned by 180 degrees for dx. Each window receives dz times the filter as it is."""
    return right(dz, x, w[::-1, ::-1], stride, pad)[0], *right(dz, x, w, stride, pad)[1:]


@mistake
def returns_dw_flipped(right, dz, x, w, stride=1, pad=0):
    """dw is turned by 180 degrees. Its entry (p, q) gathers the pixels at row p and column q of the windows."""
    dx, dw, db = right(dz, x, w, stride, pad)
    return dx, dw[::-1, ::-1], db


@mistake
def ignores_dz(right, dz, x, w, stride=1, pad=0):
    """The gradients are those for dz = 1 everywhere. Each output counts as much as its dz: multiply by it."""
    return right(np.ones_like(dz), x, w, stride, pad)


@mistake
def multiplies_dx_by_the_image(right, dz, x, w, stride=1, pad=0):
    """dx was made from the window. Crosswise: the filter goes to the window's pixels, the window to the filter."""
    dx, dw, db = right(dz, x, w, stride, pad)
    return x * dx, dw, db


# ---------------------------------------------------------------- scale, order, numbers


@mistake
def divides_by_the_batch_size(right, dz, x, w, stride=1, pad=0):
    """dw and db were divided by m. Where the loss is a mean, dz has been divided already: sum here."""
    dx, dw, db = right(dz, x, w, stride, pad)
    return dx, dw / len(x), db / len(x)


@mistake
def averages_db(right, dz, x, w, stride=1, pad=0):
    """db is the mean of dz. The bias acts at every position, so db is the sum."""
    dx, dw, _ = right(dz, x, w, stride, pad)
    return dx, dw, dz.sum((0, 1, 2)) / max(dz[..., 0].size, 1)


@mistake
def sums_db_over_the_positions_only(right, dz, x, w, stride=1, pad=0):
    """db has a row for each image: sum over the batch as well, over axes 0, 1 and 2."""
    dx, dw, _ = right(dz, x, w, stride, pad)
    return dx, dw, dz.sum((1, 2))


@mistake
def sums_db_over_the_batch_only(right, dz, x, w, stride=1, pad=0):
    """db has an entry for each position: sum over height and width as well, over axes 0, 1 and 2."""
    dx, dw, _ = right(dz, x, w, stride, pad)
    return dx, dw, dz.sum(0)


@mistake
def returns_dw_first(right, dz, x, w, stride=1, pad=0):
    """The gradients come in another order: dx, then dw, then db."""
    dx, dw, db = right(dz, x, w, stride, pad)
    return dw, dx, db


@mistake
def truncates_to_whole_numbers(right, dz, x, w, stride=1, pad=0):
    """The fractions are gone: the gradients must not be gathered in integer arrays."""
    return tuple(np.trunc(part) for part in right(dz, x, w, stride, pad))


@mistake
def works_in_half_precision(right, dz, x, w, stride=1, pad=0):
    """The sums were made in float16, which has three digits. Keep the precision of the inputs."""
    parts = right(*(part.astype(np.float16) for part in (dz, x, w)), stride, pad)
    return tuple(part.astype(x.dtype) for part in parts)
