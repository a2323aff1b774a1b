"""The padding oracles against NumPy's and torch's own."""

from __future__ import annotations

import numpy as np
import pytest

from reference.padding import same_border, zero_pad


@pytest.mark.parametrize("pad", [0, 1, 3])
@pytest.mark.parametrize("shape", [(1, 1, 1, 1), (2, 3, 5, 4), (3, 4, 1, 2)])
@pytest.mark.parametrize("dtype", ["float32", "float64", "uint8"])
def test_zero_pad_is_constant_padding_of_the_two_middle_axes(shape, pad, dtype):
    x = np.random.default_rng(1).integers(1, 9, shape).astype(dtype)
    padded = zero_pad(x, pad)
    assert padded.dtype == x.dtype
    np.testing.assert_array_equal(padded, np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))))


def test_zero_pad_agrees_with_torch():
    functional = pytest.importorskip("torch.nn.functional")
    import torch

    x = np.random.default_rng(2).normal(size=(2, 3, 5, 4))
    padded = functional.pad(torch.from_numpy(x).permute(0, 3, 1, 2), (2, 2, 2, 2))
    np.testing.assert_array_equal(zero_pad(x, 2), padded.permute(0, 2, 3, 1).numpy())


def test_zero_pad_refuses_a_negative_border():
    with pytest.raises(ValueError, match="negative"):
        zero_pad(np.ones((1, 2, 2, 1)), -1)


def test_the_same_border_is_the_least_that_gives_ceil_n_over_s_positions():
    for n, f, stride in np.ndindex(9, 6, 5):
        n, f, stride = n + 1, f + 1, stride + 1
        before, after = same_border(n, f, stride)
        starts = range(0, n + before + after - f + 1, stride)
        assert len(starts) == -(-n // stride)
        assert 0 <= after - before <= 1
        if before + after:
            assert len(range(0, n + before + after - 1 - f + 1, stride)) < len(starts)
