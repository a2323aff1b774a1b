"""What changes under a shift, against SciPy's shift, correlation and maxima."""

import numpy as np
import pytest
from scipy import ndimage, signal

from reference import robustness


def features(image, kernel, f):
    filtered = signal.correlate2d(image, kernel, mode="same")
    n_h, n_w = (n // f for n in image.shape)
    blocks = [[filtered[i * f : i * f + f, j * f : j * f + f].max() for j in range(n_w)] for i in range(n_h)]
    return np.array(blocks)


@pytest.mark.parametrize("shift", [(0, 0), (0, 1), (1, -1), (-2, 3), (9, 0)])
@pytest.mark.parametrize("kernel, f", [((3, 3), 2), ((1, 3), 1), ((5, 3), 3)])
def test_as_much_changes_as_by_another_library(shift, kernel, f):
    chance = np.random.default_rng(3)
    image = chance.integers(0, 3, (7, 8)).astype(float)
    weights = chance.integers(-2, 3, kernel).astype(float)
    moved = ndimage.shift(image, shift, order=0, cval=0.0)
    pairs = (image, moved), (features(image, weights, f), features(moved, weights, f))
    expected = tuple((int((a != b).sum()), pytest.approx(np.mean(a != b))) for a, b in pairs)
    assert robustness.translation_robustness(image, weights, shift, f) == expected


@pytest.mark.parametrize("kernel, f", [((2, 3), 2), ((3, 3), 0), ((3, 3), 8)])
def test_a_filter_without_a_middle_and_a_window_that_does_not_fit_are_refused(kernel, f):
    with pytest.raises(ValueError):
        robustness.translation_robustness(np.ones((7, 8)), np.ones(kernel), (0, 1), f)
