"""Starting values against torch's fans and SciPy's chi-squared distribution."""

import numpy as np
import pytest

from reference import initializers
from reference.dropout import binomial_bounds


@pytest.mark.parametrize("shape", [(20, 30), (3, 3, 8, 16), (5, 2, 4, 3)])
def test_fans_are_torchs(shape):
    torch = pytest.importorskip("torch")
    axes = (3, 2, 0, 1) if len(shape) == 4 else (1, 0)
    theirs = torch.nn.init._calculate_fan_in_and_fan_out(torch.zeros([shape[a] for a in axes]))
    assert initializers.fans(shape) == theirs


@pytest.mark.parametrize(("name", "variance"), [("init_normal", 0.01), ("init_xavier", 2 / 600), ("init_he", 2 / 200)])
def test_the_variance_is_as_stated_and_biases_are_zero(name, variance):
    w, b = getattr(initializers, name)((200, 400), np.random.default_rng(5))
    assert w.shape == (200, 400)
    assert b.shape == (400,) and not b.any()
    assert abs(w.var() / variance - 1) < 0.03


@pytest.mark.parametrize("n", [1000, 3000])
def test_normal_weights_miss_the_bounds_as_rarely_as_promised(n):
    stats = pytest.importorskip("scipy.stats")
    for alarm in (1e-3, 1e-11):
        low, high = initializers.square_bounds(n, alarm)
        assert stats.chi2.cdf(low, n) + stats.chi2.sf(high, n) <= alarm
        assert 2 * stats.norm.sf(initializers.mean_bound(n, alarm) * np.sqrt(n)) <= alarm


def test_uniform_weights_stay_within_the_bounds_by_bernsteins_inequality():
    n, alarm = 1000, 1e-11
    low, high = initializers.square_bounds(n, alarm)
    for width in (n - low, high - n):
        exponent = width**2 / 2 / (0.8 * n + 2 * width / 3)
        assert 2 * np.exp(-exponent) <= alarm


def test_uniform_weights_are_told_from_normal_ones():
    w = np.random.default_rng(2).uniform(-np.sqrt(3), np.sqrt(3), 2000)
    low, _ = binomial_bounds(2000, initializers.BEYOND_TWO, 1e-11)
    assert np.count_nonzero(np.abs(w) > 2) == 0 < low
