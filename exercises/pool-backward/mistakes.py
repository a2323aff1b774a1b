"""Wrong answers that students give for the backward pass of pooling."""

import numpy as np

from grader.authoring import mistake


def sides(f):
    return (f, f) if isinstance(f, int) else f


def spread(da, x, f, stride, share, start=lambda h, s: h * s, add=True):
    """The textbook loop with its parts exchangeable: `share(window)` weighs the pixels of (m, f_h, f_w, n_c)."""
    f_h, f_w = sides(f)
    s = f_h if stride is None else stride
    dx = np.zeros(x.shape, np.result_type(da, x, np.float32))
    for h, w in np.ndindex(da.shape[1:3]):
        here = np.s_[:, start(h, s) : start(h, s) + f_h, start(w, s) : start(w, s) + f_w]
        part = share(x[here]) * da[:, h : h + 1, w : w + 1]
        dx[here] = dx[here] + part if add else part
    return dx


def assign_at_the_maxima(da, x, f, stride):
    """As `spread` with the maximum, but set to the gradient in place of added to, other pixels left alone."""
    f_h, f_w = sides(f)
    s = f_h if stride is None else stride
    dx = np.zeros(x.shape, np.result_type(da, x, np.float32))
    for h, w in np.ndindex(da.shape[1:3]):
        here = np.s_[:, h * s : h * s + f_h, w * s : w * s + f_w]
        gradient = np.broadcast_to(da[:, h : h + 1, w : w + 1], x[here].shape)
        dx[here] = np.where(all_maxima(x[here]) == 1, gradient, dx[here])
    return dx


def all_maxima(window):
    return (window == window.max(axis=(1, 2), keepdims=True)).astype(float)


def even(window):
    return np.full(window.shape, 1 / (window.shape[1] * window.shape[2]))


def share_of(mode):
    return all_maxima if mode == "max" else even


@mistake
def overwrites_in_place_of_adding(right, da, x, f=2, stride=None, mode="max"):
    """Overlapping windows hand gradients to the same pixel: add with +=, as = loses all but the last."""
    return spread(da, x, f, stride, share_of(mode), add=False)


@mistake
def assigns_in_place_of_adding(right, da, x, f=2, stride=None, mode="max"):
    """A pixel may be the largest of several windows: add each window's gradient with +=, as = keeps the last alone."""
    if mode == "max":
        return assign_at_the_maxima(da, x, f, stride)
    return spread(da, x, f, stride, even, add=False)


@mistake
def gives_every_maximum_everything(right, da, x, f=2, stride=None, mode="max"):
    """Several equal maxima each receive the whole gradient, so more comes back than went in: share it or choose one."""
    return spread(da, x, f, stride, all_maxima) if mode == "max" else right(da, x, f, stride, mode)


@mistake
def does_not_divide_the_average(right, da, x, f=2, stride=None, mode="max"):
    """Each pixel had the weight 1 / (f x f) in the average, so it receives that share of the gradient, not all."""
    f_h, f_w = sides(f)
    return right(da, x, f, stride, mode) * (1 if mode == "max" else f_h * f_w)


@mistake
def divides_the_maximum_too(right, da, x, f=2, stride=None, mode="max"):
    """A maximum passes its gradient on whole; only the average divides by f x f."""
    f_h, f_w = sides(f)
    return right(da, x, f, stride, mode) / (f_h * f_w if mode == "max" else 1)


@mistake
def hands_back_the_pixel(right, da, x, f=2, stride=None, mode="max"):
    """The largest pixel receives the gradient of its output, not its own value."""
    if mode == "average":
        return right(da, x, f, stride, mode)
    return spread(np.ones_like(da), x, f, stride, lambda window: all_maxima(window) * window)


@mistake
def forgets_the_upstream_gradient(right, da, x, f=2, stride=None, mode="max"):
    """The mask says where the gradient goes; it still has to be multiplied by da."""
    return right(np.ones_like(da), x, f, stride, mode)


@mistake
def ignores_the_stride_in_the_window(right, da, x, f=2, stride=None, mode="max"):
    """Output h was made of the rows from h * stride on; your windows start at h."""
    return spread(da, x, f, stride, share_of(mode), start=lambda h, s: h)


@mistake
def always_treats_it_as_a_maximum(right, da, x, f=2, stride=None, mode="max"):
    """The mode is not looked at: an average hands an equal share to every pixel of its window."""
    return right(da, x, f, stride, "max")


@mistake
def keeps_only_the_last_image(right, da, x, f=2, stride=None, mode="max"):
    """Only the last image has a gradient: the assignment stands outside the loop over images."""
    dx = right(da, x, f, stride, mode)
    dx[:-1] = 0
    return dx


@mistake
def compares_across_the_channels(right, da, x, f=2, stride=None, mode="max"):
    """The mask compares with the maximum over all channels; each channel was pooled alone."""
    if mode == "average":
        return right(da, x, f, stride, mode)
    return spread(da, x, f, stride, lambda window: (window == window.max(axis=(1, 2, 3), keepdims=True)) * 1.0)


@mistake
def takes_the_largest_pixel_of_the_image(right, da, x, f=2, stride=None, mode="max"):
    """The argmax is that of the whole channel: look for it inside the window, then add the window's corner."""
    if mode == "average":
        return right(da, x, f, stride, mode)
    return (all_maxima(x) * da.sum(axis=(1, 2), keepdims=True)).astype(np.result_type(da, x))


@mistake
def truncates_to_the_pixels_type(right, da, x, f=2, stride=None, mode="max"):
    """The gradient is kept in an array like x, and an x of ints cuts it: allocate floats."""
    return right(da, x, f, stride, mode).astype(x.dtype)


@mistake
def strides_by_one_by_default(right, da, x, f=2, stride=None, mode="max"):
    """When no stride is given it is the side of the window, not 1."""
    return right(da, x, f, stride, mode) if stride else spread(da, x, f, 1, share_of(mode))
