"""Wrong answers that students give for batch normalisation."""

import numpy as np

from grader.authoring import mistake
from reference.normalization import EPS, statistics


def normalised(x, gamma, beta, mean, var, root=lambda var: np.sqrt(var + EPS)):
    with np.errstate(all="ignore"):
        out = gamma * (x.astype(np.float64) - mean) / root(var) + beta
    return out.astype(np.result_type(x, gamma, beta, np.float32))


def in_use(x, state, mode):
    return statistics(x) if mode == "train" else (state["mean"], state["var"])


def mixed(state, mean, var, kept, mode):
    """The state after training; testing keeps it."""
    kept = kept if mode == "train" else 1.0
    return {"mean": kept * state["mean"] + (1 - kept) * mean, "var": kept * state["var"] + (1 - kept) * var}


# ---------------------------------------------------------------- whose statistics


@mistake
def trains_with_the_running_statistics(right, x, gamma, beta, state, mode):
    """Training normalises by the mean and variance of the batch; the running ones are for testing."""
    return right(x, gamma, beta, state, "test")[0], right(x, gamma, beta, state, mode)[1]


@mistake
def tests_with_the_batch(right, x, gamma, beta, state, mode):
    """Testing normalises by the running statistics: an answer must not depend on what else is in the batch."""
    return right(x, gamma, beta, state, "train")[0], right(x, gamma, beta, state, mode)[1]


@mistake
def normalises_each_example(right, x, gamma, beta, state, mode):
    """Mean and variance are those of each feature over the batch (axis 0); over the features is layer normalisation."""
    if mode != "train":
        return right(x, gamma, beta, state, mode)
    mean, var = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    return normalised(x, gamma, beta, mean, var), right(x, gamma, beta, state, mode)[1]


@mistake
def one_mean_for_all_features(right, x, gamma, beta, state, mode):
    """Every feature has a mean and a variance of its own: axis=0 is missing."""
    if mode != "train":
        return right(x, gamma, beta, state, mode)
    mean, var = np.full(x.shape[1], x.mean(dtype=float)), np.full(x.shape[1], x.var(dtype=float))
    return normalised(x, gamma, beta, mean, var), mixed(state, mean, var, 0.9, mode)


# ---------------------------------------------------------------- the formula


@mistake
def forgets_epsilon(right, x, gamma, beta, state, mode):
    """Epsilon is missing: where a feature does not vary, 0 is divided by 0."""
    return normalised(x, gamma, beta, *in_use(x, state, mode), root=np.sqrt), right(x, gamma, beta, state, mode)[1]


@mistake
def forgets_epsilon_in_testing(right, x, gamma, beta, state, mode):
    """Epsilon is missing in testing; a running variance may be 0 as well."""
    out, new = right(x, gamma, beta, state, mode)
    return (out if mode == "train" else normalised(x, gamma, beta, state["mean"], state["var"], np.sqrt)), new


@mistake
def adds_epsilon_after_the_root(right, x, gamma, beta, state, mode):
    """Epsilon is added to the variance, and the root is taken of the sum."""
    mean, var = in_use(x, state, mode)
    out = normalised(x, gamma, beta, mean, var, root=lambda var: np.sqrt(var) + EPS)
    return out, right(x, gamma, beta, state, mode)[1]


@mistake
def subtracts_epsilon(right, x, gamma, beta, state, mode):
    """Epsilon is subtracted from the variance; it must be added, or the root of a negative number is taken."""
    mean, var = in_use(x, state, mode)
    out = normalised(x, gamma, beta, mean, var, root=lambda var: np.sqrt(var - EPS))
    return out, right(x, gamma, beta, state, mode)[1]


@mistake
def divides_by_the_variance(right, x, gamma, beta, state, mode):
    """Divide by the standard deviation: the root of the variance is missing."""
    mean, var = in_use(x, state, mode)
    return normalised(x, gamma, beta, mean, var, root=lambda var: var + EPS), right(x, gamma, beta, state, mode)[1]


@mistake
def normalises_by_the_unbiased_variance(right, x, gamma, beta, state, mode):
    """In training the variance is divided by m, not by m - 1: ddof is 0."""
    if mode != "train":
        return right(x, gamma, beta, state, mode)
    with np.errstate(all="ignore"):
        var = statistics(x)[1] * len(x) / np.float64(len(x) - 1)
    return normalised(x, gamma, beta, statistics(x)[0], var), right(x, gamma, beta, state, mode)[1]


@mistake
def forgets_to_scale_and_shift(right, x, gamma, beta, state, mode):
    """The normalised values are scaled by gamma and shifted by beta."""
    return right(x, np.ones_like(gamma), 0 * beta, state, mode)


@mistake
def swaps_gamma_and_beta(right, x, gamma, beta, state, mode):
    """gamma scales and beta shifts; here it is the other way round."""
    return right(x, beta, gamma, state, mode)


@mistake
def shifts_before_it_scales(right, x, gamma, beta, state, mode):
    """Scale by gamma first, then add beta: gamma * xhat + beta, not gamma * (xhat + beta)."""
    return right(x, gamma, gamma * beta, state, mode)


# ---------------------------------------------------------------- the running statistics


@mistake
def mixes_the_wrong_way_round(right, x, gamma, beta, state, mode):
    """0.9 of the running statistics stay and 0.1 of the batch's are added; here it is the other way round."""
    return right(x, gamma, beta, state, mode)[0], mixed(state, *in_use(x, state, mode), 0.1, mode)


@mistake
def keeps_the_last_batch_only(right, x, gamma, beta, state, mode):
    """The running statistics are those of the last batch; 0.9 of what they were should stay."""
    return right(x, gamma, beta, state, mode)[0], mixed(state, *in_use(x, state, mode), 0.0, mode)


@mistake
def never_updates_the_state(right, x, gamma, beta, state, mode):
    """Training must move the running statistics, or testing has nothing to go by."""
    return right(x, gamma, beta, state, mode)[0], {name: value.copy() for name, value in state.items()}


@mistake
def updates_the_state_in_testing(right, x, gamma, beta, state, mode):
    """Testing learns nothing: the running statistics move in training only."""
    return right(x, gamma, beta, state, mode)[0], right(x, gamma, beta, state, "train")[1]


@mistake
def keeps_the_unbiased_variance(right, x, gamma, beta, state, mode):
    """The running variance takes in the batch's variance as it is, divided by m; not by m - 1."""
    mean, var = in_use(x, state, mode)
    with np.errstate(all="ignore"):
        var = var * len(x) / np.float64(len(x) - 1) if mode == "train" else var
    return right(x, gamma, beta, state, mode)[0], mixed(state, mean, var, 0.9, mode)


@mistake
def keeps_the_standard_deviation(right, x, gamma, beta, state, mode):
    """The state holds the variance, not its root."""
    mean, var = in_use(x, state, mode)
    spread = np.sqrt(var) if mode == "train" else var
    return right(x, gamma, beta, state, mode)[0], mixed(state, mean, spread, 0.9, mode)
