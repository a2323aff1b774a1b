"""Batch normalisation against torch and against its definition."""

import numpy as np
import pytest

from reference import normalization
from reference.normalization import batchnorm_backward, batchnorm_forward, spatial_batchnorm_forward


def drawn(shape, seed=0):
    rng = np.random.default_rng(seed)
    n = shape[-1]
    state = {"mean": rng.normal(size=n), "var": rng.uniform(0.5, 2, n)}
    return rng.normal(1, 2, shape), rng.normal(size=n), rng.normal(size=n), state


@pytest.mark.parametrize("mode", ["train", "test"])
def test_it_agrees_with_torch(mode):
    torch = pytest.importorskip("torch")
    x, gamma, beta, state = drawn((7, 4))
    mean, var = (torch.from_numpy(state[name].copy()) for name in ("mean", "var"))
    want = torch.nn.functional.batch_norm(torch.from_numpy(x), mean, var, torch.from_numpy(gamma),
                                          torch.from_numpy(beta), mode == "train", 0.1, 1e-5)  # fmt: skip
    out, new = batchnorm_forward(x, gamma, beta, state, mode)
    np.testing.assert_allclose(out, want.numpy(), rtol=1e-12)
    np.testing.assert_allclose(new["mean"], mean.numpy(), rtol=1e-12)
    if mode == "test":
        np.testing.assert_array_equal(new["var"], state["var"])
    else:  # torch keeps the unbiased variance
        np.testing.assert_allclose(new["var"], 0.9 * state["var"] + 0.1 * x.var(0), rtol=1e-12)


def test_the_spatial_form_agrees_with_torch():
    torch = pytest.importorskip("torch")
    x, gamma, beta, state = drawn((3, 4, 5, 2))
    want = torch.nn.functional.batch_norm(torch.from_numpy(x.transpose(0, 3, 1, 2)), None, None,
                                          torch.from_numpy(gamma), torch.from_numpy(beta), True)  # fmt: skip
    out, _ = spatial_batchnorm_forward(x, gamma, beta, state, "train")
    np.testing.assert_allclose(out, want.numpy().transpose(0, 2, 3, 1), rtol=1e-12)


def test_the_gradients_agree_with_torch():
    torch = pytest.importorskip("torch")
    x, gamma, beta, _ = drawn((6, 3))
    dout = drawn((6, 3), 1)[0]
    tensors = [torch.from_numpy(a).requires_grad_() for a in (x, gamma, beta)]
    torch.nn.functional.batch_norm(tensors[0], None, None, *tensors[1:], True).backward(torch.from_numpy(dout))
    for got, tensor in zip(batchnorm_backward(dout, x, gamma), tensors, strict=True):
        np.testing.assert_allclose(got, tensor.grad.numpy(), rtol=1e-10, atol=1e-12)


def test_the_gradient_agrees_with_central_differences():
    x, gamma, beta, state = drawn((5, 2), 3)
    dout, h = drawn((5, 2), 4)[0], 1e-5
    dx = batchnorm_backward(dout, x, gamma)[0]
    for index in np.ndindex(x.shape):
        nudge = np.zeros_like(x)
        nudge[index] = h
        up, down = (batchnorm_forward(x + s * nudge, gamma, beta, state, "train")[0] for s in (1, -1))
        assert abs(np.sum(dout * (up - down)) / (2 * h) - dx[index]) < 1e-8


@pytest.mark.parametrize("m", [1, 2, 50])
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_the_naive_variance_stays_within_the_bound(m, dtype):
    x = drawn((m, 4), m)[0].astype(dtype)
    mean = x.mean(0)
    var = np.maximum((x * x).mean(0) - mean * mean, 0)
    got = (x - mean) / np.sqrt(var + np.array(1e-5, dtype))
    wide_mean, wide_var = normalization.statistics(x)
    exact = (x.astype(float) - wide_mean) / np.sqrt(wide_var + 1e-5)
    unit = {"float64": 2.0**-53, "float32": 2.0**-24}[dtype]
    bound = normalization.normalised_rounding(x, wide_mean, wide_var, m + 8, unit)
    assert np.all(np.abs(got - exact) <= bound)


def test_the_place_of_epsilon_stays_within_the_bound():
    var = np.array([2e-4, 0.01, 1.0, 100.0])
    inside, outside = 1 / np.sqrt(var + 1e-5), 1 / (np.sqrt(var) + 1e-5)
    assert np.all(np.abs(inside - outside) <= normalization.root_share(var) * inside)
    assert normalization.root_share(np.array([1e-5]))[0] == 0


def test_other_modes_and_sizes_are_refused():
    x, gamma, beta, state = drawn((3, 2))
    with pytest.raises(ValueError, match="neither"):
        batchnorm_forward(x, gamma, beta, state, "eval")
    with pytest.raises(ValueError, match="features"):
        batchnorm_forward(x, gamma[:1], beta, state, "train")
    with pytest.raises(ValueError, match="four axes"):
        spatial_batchnorm_forward(x, gamma, beta, state, "train")
    with pytest.raises(ValueError, match="dout"):
        batchnorm_backward(x[:2], x, gamma)
