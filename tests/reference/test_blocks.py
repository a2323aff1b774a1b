"""Residual blocks and inception modules against torch."""

import numpy as np
import pytest

from reference.blocks import inception_forward, residual_backward, residual_forward, same_max_pool


def numbers(shape, seed):
    return np.random.default_rng(seed).normal(size=shape)


def block(n, n_hidden, n_out, projected):
    shapes = {"w1": (n, n_hidden), "b1": (n_hidden,), "w2": (n_hidden, n_out), "b2": (n_out,)}
    shapes |= {"ws": (n, n_out)} if projected else {}
    return {name: numbers(shape, i) for i, (name, shape) in enumerate(shapes.items())}


@pytest.mark.parametrize(("n_out", "projected"), [(3, False), (3, True), (5, True)])
def test_the_residual_block_and_its_gradients_agree_with_torch(n_out, projected):
    torch = pytest.importorskip("torch")
    x, params = numbers((6, 3), 9), block(3, 4, n_out, projected)
    t = {name: torch.from_numpy(value).requires_grad_() for name, value in (params | {"x": x}).items()}
    hidden = torch.relu(t["x"] @ t["w1"] + t["b1"])
    short = t["x"] @ t["ws"] if projected else t["x"]
    want = torch.relu(hidden @ t["w2"] + t["b2"] + short)
    np.testing.assert_allclose(residual_forward(x, params), want.detach().numpy(), rtol=1e-12, atol=1e-13)
    da = numbers(want.shape, 10)
    want.backward(torch.from_numpy(da))
    dx, grads = residual_backward(da, x, params)
    assert list(grads) == list(params)
    for name, got in ({"x": dx} | grads).items():
        np.testing.assert_allclose(got, t[name].grad.numpy(), rtol=1e-11, atol=1e-12)


def test_a_shortcut_of_another_size_is_refused():
    with pytest.raises(ValueError, match="shortcut"):
        residual_forward(np.ones((2, 3)), block(3, 4, 5, projected=False))
    with pytest.raises(ValueError, match="da has shape"):
        residual_backward(np.ones((2, 2)), np.ones((2, 3)), block(3, 4, 3, projected=False))


def test_the_inception_module_agrees_with_torch():
    torch = pytest.importorskip("torch")
    x = numbers((2, 4, 5, 3), 0)
    sizes = {"1x1": (1, 3, 2), "3x3_reduce": (1, 3, 2), "3x3": (3, 2, 4), "5x5_reduce": (1, 3, 1), "5x5": (5, 1, 2),
             "pool": (1, 3, 1)}  # fmt: skip
    params = {name: (numbers((f, f, a, c), f), numbers((c,), a)) for name, (f, a, c) in sizes.items()}

    def layer(images, name):
        w, b = (torch.from_numpy(part) for part in params[name])
        return torch.relu(torch.nn.functional.conv2d(images, w.permute(3, 2, 0, 1), b, padding="same"))

    images = torch.from_numpy(x).permute(0, 3, 1, 2)
    pooled = torch.nn.functional.max_pool2d(images, 3, 1, 1)
    parts = [layer(images, "1x1"), layer(layer(images, "3x3_reduce"), "3x3"),
             layer(layer(images, "5x5_reduce"), "5x5"), layer(pooled, "pool")]  # fmt: skip
    want = torch.cat(parts, 1).permute(0, 2, 3, 1).numpy()
    np.testing.assert_allclose(inception_forward(x, params), want, rtol=1e-12, atol=1e-12)


def test_the_border_of_a_same_pooling_never_wins():
    assert same_max_pool(np.full((1, 2, 3, 1), -5.0)).tolist() == np.full((1, 2, 3, 1), -5.0).tolist()
