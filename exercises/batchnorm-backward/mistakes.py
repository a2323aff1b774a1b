"""Wrong answers that students give for batch normalisation's backward pass."""

import numpy as np

from grader.authoring import mistake
from reference.normalization import EPS, statistics


def parts(dout, x):
    mean, var = statistics(x)
    s = np.sqrt(var + EPS)
    return s, (x - mean) / s, dout.astype(np.float64)


def with_dx(right, dout, x, gamma, dx):
    return dx.astype(x.dtype), *right(dout, x, gamma)[1:]


@mistake
def takes_mean_and_variance_for_constants(right, dout, x, gamma):
    """dx is more than gamma / s times dout: the mean and the variance depend on x too, and hand gradient back."""
    s, _, wide = parts(dout, x)
    return with_dx(right, dout, x, gamma, gamma / s * wide)


@mistake
def takes_the_variance_for_a_constant(right, dout, x, gamma):
    """The way by the variance is missing: - xhat * mean(dout * xhat)."""
    s, _, wide = parts(dout, x)
    return with_dx(right, dout, x, gamma, gamma / s * (wide - wide.mean(0)))


@mistake
def takes_the_mean_for_a_constant(right, dout, x, gamma):
    """The way by the mean is missing: - mean(dout)."""
    s, xhat, wide = parts(dout, x)
    return with_dx(right, dout, x, gamma, gamma / s * (wide - xhat * (wide * xhat).mean(0)))


@mistake
def forgets_gamma(right, dout, x, gamma):
    """What comes back passes the scale too: dx holds the factor gamma."""
    return right(dout, x, np.ones_like(gamma))


@mistake
def forgets_to_divide_by_s(right, dout, x, gamma):
    """x was divided by s = sqrt(var + eps), and so is its gradient."""
    return with_dx(right, dout, x, gamma, right(dout, x, gamma)[0] * parts(dout, x)[0])


@mistake
def divides_by_the_variance(right, dout, x, gamma):
    """dx is divided by s, the root of var + eps, not by var + eps."""
    return with_dx(right, dout, x, gamma, right(dout, x, gamma)[0] / parts(dout, x)[0])


@mistake
def multiplies_by_s(right, dout, x, gamma):
    """(var + eps) ** 0.5 multiplies where ** -0.5 is due: divide by s."""
    return with_dx(right, dout, x, gamma, right(dout, x, gamma)[0] * parts(dout, x)[0] ** 2)


@mistake
def sums_in_place_of_averaging(right, dout, x, gamma):
    """Mean and variance share their gradient among m examples: the 1 / m is missing in dx."""
    s, xhat, wide = parts(dout, x)
    return with_dx(right, dout, x, gamma, gamma / s * (wide - wide.sum(0) - xhat * (wide * xhat).sum(0)))


@mistake
def scales_x_unnormalised(right, dout, x, gamma):
    """gamma scaled the normalised x, so dgamma is the sum of dout times that, not times x."""
    dx, _, dbeta = right(dout, x, gamma)
    return dx, (dout * x).sum(axis=0, dtype=float).astype(x.dtype), dbeta


@mistake
def averages_dgamma_and_dbeta(right, dout, x, gamma):
    """dgamma and dbeta are sums over the batch; a mean cost's 1 / m is in dout already."""
    dx, dgamma, dbeta = right(dout, x, gamma)
    return dx, dgamma / np.float32(len(x)), dbeta / np.float32(len(x))


@mistake
def swaps_dgamma_and_dbeta(right, dout, x, gamma):
    """The gradients are returned as dx, dgamma, dbeta."""
    dx, dgamma, dbeta = right(dout, x, gamma)
    return dx, dbeta, dgamma


@mistake
def uses_the_unbiased_variance(right, dout, x, gamma):
    """The variance was divided by m, not by m - 1, so its share of the gradient is as well."""
    s, xhat, wide = parts(dout, x)
    along = xhat * (wide * xhat).sum(0) / (len(x) - 1)
    return with_dx(right, dout, x, gamma, gamma / s * (wide - wide.mean(0) - along))
