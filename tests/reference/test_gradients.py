"""Backward passes against torch, and against sums written out."""

import numpy as np
import pytest

from reference.gradients import (
    dense_backward,
    dropout_backward,
    gradient_check,
    numerical_gradient,
    relu_backward,
    sigmoid_backward,
)


def numbers(shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape)


@pytest.mark.parametrize("shape", [(4, 3), (2, 3, 2, 2), (1, 1)])
def test_the_dense_layer_agrees_with_torch(shape):
    torch = pytest.importorskip("torch")
    x, w, dz = numbers(shape), numbers((int(np.prod(shape[1:])), 5), 1), numbers((shape[0], 5), 2)
    tx, tw, tb = (torch.from_numpy(a).requires_grad_() for a in (x, w, np.zeros(5)))
    (tx.flatten(1) @ tw + tb).backward(torch.from_numpy(dz))
    for got, tensor in zip(dense_backward(dz, x, w), (tx, tw, tb), strict=True):
        np.testing.assert_allclose(got, tensor.grad.numpy(), rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize(("backward", "name"), [(relu_backward, "relu"), (sigmoid_backward, "sigmoid")])
def test_activations_agree_with_torch(backward, name):
    torch = pytest.importorskip("torch")
    z, da = np.array([-800.0, -2, -0.5, 0, 0.5, 3, 800]), np.array([1.0, 2, 3, 4, 5, 6, 7])
    tz = torch.from_numpy(z).requires_grad_()
    getattr(torch, name)(tz).backward(torch.from_numpy(da))
    np.testing.assert_allclose(backward(da, z), tz.grad.numpy(), rtol=1e-12, atol=1e-15)


def test_dropout_scales_what_was_kept():
    assert dropout_backward(np.array([3.0, 5.0]), np.array([0.0, 1.0]), 0.5).tolist() == [0, 10]


def test_the_difference_of_gradients_is_relative_to_both():
    assert gradient_check(np.array([3.0, 0]), np.array([0.0, 4])) == pytest.approx(5 / 7)
    assert gradient_check(np.zeros(2), np.zeros(2)) == 0


def test_sizes_and_rates_that_do_not_fit_are_refused():
    for function in (relu_backward, sigmoid_backward, gradient_check):
        with pytest.raises(ValueError, match="differ"):
            function(np.ones(3), np.ones(2))
    with pytest.raises(ValueError, match="shape"):
        dense_backward(np.ones((2, 4)), np.ones((2, 3)), np.ones((3, 5)))
    with pytest.raises(ValueError, match="probability"):
        dropout_backward(np.ones(2), np.ones(2), 0.0)


def test_central_differences_come_near_to_the_gradient_of_torch():
    torch = pytest.importorskip("torch")
    w = np.random.default_rng(5).normal(size=(2, 3))

    def loss(x):
        return float(np.sum(np.tanh(x * w) ** 3))

    x = np.random.default_rng(6).normal(size=(2, 3))
    tensor = torch.tensor(x, requires_grad=True)
    (torch.tanh(tensor * torch.tensor(w)) ** 3).sum().backward()
    np.testing.assert_allclose(numerical_gradient(loss, x), tensor.grad.numpy(), atol=1e-9)


def test_integers_are_no_obstacle_and_a_step_of_0_is():
    assert numerical_gradient(lambda x: x[0] * x[1], np.array([3, 5]), 0.5).tolist() == [5.0, 3.0]
    with pytest.raises(ValueError):
        numerical_gradient(sum, np.ones(2), 0.0)
