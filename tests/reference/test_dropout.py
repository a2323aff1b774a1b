"""Dropout is tested against its definition and torch's scaling; the binomial bounds against SciPy and fractions."""

from fractions import Fraction
from math import comb

import numpy as np
import pytest

from reference import dropout


@pytest.mark.parametrize("keep_prob", [0.2, 0.5, 0.9])
def test_training_keeps_and_scales_where_the_generator_is_below_the_rate(keep_prob):
    x = np.arange(1.0, 61.0).reshape(5, 3, 4)
    uniform = np.random.default_rng(7).random(x.shape)
    got = dropout.dropout_forward(x, keep_prob, "train", np.random.default_rng(7))
    want = [v / keep_prob if u < keep_prob else 0.0 for v, u in zip(x.ravel(), uniform.ravel(), strict=True)]
    np.testing.assert_array_equal(got.ravel(), want)


def test_kept_values_are_scaled_as_torch_scales_them():
    torch = pytest.importorskip("torch")
    x = np.arange(1.0, 401.0)
    ours = dropout.dropout_forward(x, 0.3, "train", np.random.default_rng(0))
    theirs = torch.nn.functional.dropout(torch.from_numpy(x), p=0.7).numpy()
    both = (ours != 0) & (theirs != 0)
    assert both.sum() > 10
    np.testing.assert_allclose(ours[both], theirs[both], rtol=1e-15)


def test_test_mode_and_a_rate_of_one_change_nothing():
    x = np.arange(6.0).reshape(2, 3)
    np.testing.assert_array_equal(dropout.dropout_forward(x, 0.3, "test", np.random.default_rng(0)), x)
    np.testing.assert_array_equal(dropout.dropout_forward(x, 1.0, "train", np.random.default_rng(0)), x)


@pytest.mark.parametrize(("keep_prob", "mode"), [(0.0, "train"), (1.5, "train"), (-0.1, "test"), (0.5, "predict")])
def test_a_rate_out_of_range_and_an_unknown_mode_are_refused(keep_prob, mode):
    with pytest.raises(ValueError, match="keep|neither"):
        dropout.dropout_forward(np.ones(3), keep_prob, mode, np.random.default_rng(0))


@pytest.mark.parametrize(
    ("n", "p", "alarm"), [(40, Fraction(1, 4), 1e-3), (60, Fraction(9, 10), 1e-9), (7, Fraction(2, 5), 0.2)]
)
def test_the_bounds_are_the_tightest_that_the_alarm_allows(n, p, alarm):
    chances = [comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]
    low, high = dropout.binomial_bounds(n, float(p), alarm)
    assert sum(chances[:low]) <= alarm / 2 < sum(chances[: low + 1])
    assert sum(chances[high + 1 :]) <= alarm / 2 < sum(chances[high:])


@pytest.mark.parametrize(("n", "p"), [(2000, 0.2), (2000, 0.6), (1500, 0.9)])
def test_the_tails_beyond_the_bounds_are_as_small_as_scipy_says(n, p):
    stats = pytest.importorskip("scipy.stats")
    low, high = dropout.binomial_bounds(n, p, 1e-11)
    assert stats.binom.cdf(low - 1, n, p) <= 5.001e-12
    assert stats.binom.sf(high, n, p) <= 5.001e-12
