"""The dense layer agrees with torch and with sums written out."""

import numpy as np
import pytest

from reference.dense import dense_forward


def integers(shape, seed=0):
    return np.random.default_rng(seed).integers(-5, 6, shape) + 0.0


@pytest.mark.parametrize("shape", [(3, 4), (2, 3, 4, 5), (1, 1), (4, 2, 3)])
def test_it_agrees_with_torch_linear_on_the_flattened_input(shape):
    torch = pytest.importorskip("torch")
    x = np.random.default_rng(1).normal(size=shape)
    w, b = integers((int(np.prod(shape[1:])), 6), 2), integers((6,), 3)
    flat = torch.from_numpy(x).flatten(1)
    want = torch.nn.functional.linear(flat, torch.from_numpy(w).T, torch.from_numpy(b)).numpy()
    np.testing.assert_allclose(dense_forward(x, w, b), want, rtol=1e-13, atol=1e-13)


def test_it_agrees_with_sums_written_out():
    x, w, b = integers((2, 2, 3, 2)), integers((12, 4), 1), integers((4,), 2)
    got = dense_forward(x, w, b)
    for i in range(2):
        values = [x[i, h, v, c] for h in range(2) for v in range(3) for c in range(2)]
        for k in range(4):
            assert got[i, k] == sum(value * w[j, k] for j, value in enumerate(values)) + b[k]


@pytest.mark.parametrize(("w", "b"), [((5, 2), (2,)), ((6, 2), (3,)), ((6, 2), (2, 1))])
def test_sizes_that_disagree_are_refused(w, b):
    with pytest.raises(ValueError, match="do not fit"):
        dense_forward(np.ones((4, 2, 3)), np.ones(w), np.ones(b))


def test_float32_stays_float32():
    x, w, b = (np.ones(shape, "float32") for shape in ((2, 3), (3, 4), (4,)))
    assert dense_forward(x, w, b).dtype == "float32"
