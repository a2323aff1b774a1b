"""Wrong answers that students give for the batch normalisation of images."""

import numpy as np

from grader.authoring import mistake
from reference.normalization import EPS


def statistics(x, axes):
    wide = x.astype(np.float64)
    return wide.mean(axis=axes, keepdims=True), wide.var(axis=axes, keepdims=True)


def normalised(x, gamma, beta, mean, var, eps=EPS):
    with np.errstate(all="ignore"):
        out = gamma * (x.astype(np.float64) - mean) / np.sqrt(var + eps) + beta
    return out.astype(np.result_type(x, gamma, beta, np.float32))


def over(axes, right, x, gamma, beta, state, mode):
    """Trains with statistics over other axes, and the rest is right."""
    out, new = right(x, gamma, beta, state, mode)
    return (normalised(x, gamma, beta, *statistics(x, axes)) if mode == "train" else out), new


@mistake
def normalises_every_pixel_apart(right, x, gamma, beta, state, mode):
    """Mean and variance are taken over the batch only. All pixels of a channel share them: axis (0, 1, 2)."""
    return over(0, right, x, gamma, beta, state, mode)


@mistake
def normalises_every_image_apart(right, x, gamma, beta, state, mode):
    """Mean and variance are taken over each image only, which is instance normalisation: the batch belongs to it."""
    return over((1, 2), right, x, gamma, beta, state, mode)


@mistake
def normalises_across_the_channels(right, x, gamma, beta, state, mode):
    """Mean and variance are taken over the channels of each pixel; every channel must have its own."""
    return over(3, right, x, gamma, beta, state, mode)


@mistake
def one_mean_for_all_channels(right, x, gamma, beta, state, mode):
    """Every channel has a mean and a variance of its own: not one for the whole array."""
    return over(None, right, x, gamma, beta, state, mode)


@mistake
def leaves_out_the_height(right, x, gamma, beta, state, mode):
    """The rows of an image are normalised apart: the height belongs to the axes as well, (0, 1, 2)."""
    return over((0, 2), right, x, gamma, beta, state, mode)


@mistake
def reshapes_in_place_of_transposing(right, x, gamma, beta, state, mode):
    """reshape(n_c, -1) mixes the channels, as it does not move an axis: the channels are last, so reshape(-1, n_c)."""
    if mode != "train":
        return right(x, gamma, beta, state, mode)
    rows = x.reshape(x.shape[3], -1).T
    out, new = right(rows.reshape(len(rows), 1, 1, -1), gamma, beta, state, mode)
    return out.reshape(len(rows), -1).T.reshape(x.shape), new


@mistake
def forgets_epsilon(right, x, gamma, beta, state, mode):
    """Epsilon is missing: where a channel does not vary, 0 is divided by 0."""
    mean, var = statistics(x, (0, 1, 2)) if mode == "train" else (state["mean"], state["var"])
    return normalised(x, gamma, beta, mean, var, 0), right(x, gamma, beta, state, mode)[1]


@mistake
def normalises_by_the_unbiased_variance(right, x, gamma, beta, state, mode):
    """The variance is divided by the number of values, not by one less: ddof is 0."""
    out, new = right(x, gamma, beta, state, mode)
    (mean, var), count = statistics(x, (0, 1, 2)), x[..., 0].size
    with np.errstate(all="ignore"):
        unbiased = var * count / np.float64(count - 1)
    return (normalised(x, gamma, beta, mean, unbiased) if mode == "train" else out), new


@mistake
def forgets_to_scale_and_shift(right, x, gamma, beta, state, mode):
    """The normalised values are scaled by gamma and shifted by beta."""
    return right(x, np.ones_like(gamma), 0 * beta, state, mode)


@mistake
def tests_with_the_batch(right, x, gamma, beta, state, mode):
    """Testing normalises by the running statistics: an answer must not depend on what else is in the batch."""
    return right(x, gamma, beta, state, "train")[0], right(x, gamma, beta, state, mode)[1]


@mistake
def trains_with_the_running_statistics(right, x, gamma, beta, state, mode):
    """Training normalises by the mean and variance of the batch; the running ones are for testing."""
    return right(x, gamma, beta, state, "test")[0], right(x, gamma, beta, state, mode)[1]


@mistake
def mixes_the_wrong_way_round(right, x, gamma, beta, state, mode):
    """0.9 of the running statistics stay and 0.1 of the batch's are added; here it is the other way round."""
    out, new = right(x, gamma, beta, state, mode)
    if mode == "train":
        new = {name: 0.1 * state[name] + 9 * (new[name] - 0.9 * state[name]) for name in new}
    return out, new


@mistake
def updates_the_state_in_testing(right, x, gamma, beta, state, mode):
    """Testing learns nothing: the running statistics move in training only."""
    return right(x, gamma, beta, state, mode)[0], right(x, gamma, beta, state, "train")[1]
