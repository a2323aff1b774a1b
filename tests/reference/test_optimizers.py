"""Optimiser steps against torch's own optimisers, over several steps, and against closed forms."""

import numpy as np
import pytest

from reference import optimizers


def drawn(steps=5, shape=(3, 4)):
    generator = np.random.default_rng(3)
    return generator.standard_normal(shape), generator.standard_normal((steps, *shape))


def by_torch(name, w, gradients, **options):
    torch = pytest.importorskip("torch")
    weight = torch.nn.Parameter(torch.from_numpy(w.copy()))
    optimizer = getattr(torch.optim, name)([weight], **options)
    for gradient in gradients:
        weight.grad = torch.from_numpy(gradient)
        optimizer.step()
    return weight.detach().numpy()


def test_sgd_steps_as_torch_does():
    w, gradients = drawn()
    due = by_torch("SGD", w, gradients, lr=0.3)
    for dw in gradients:
        w = optimizers.sgd_step(w, dw, 0.3)
    np.testing.assert_allclose(w, due, rtol=1e-12)


def test_momentum_steps_as_torch_does():
    w, gradients = drawn()
    due, v = by_torch("SGD", w, gradients, lr=0.3, momentum=0.8), np.zeros_like(w)
    for dw in gradients:
        w, v = optimizers.momentum_step(w, dw, v, 0.3, 0.8)
    np.testing.assert_allclose(w, due, rtol=1e-12)


def test_rmsprop_steps_as_torch_does():
    w, gradients = drawn()
    due, s = by_torch("RMSprop", w, gradients, lr=0.3, alpha=0.7, eps=0.01), np.zeros_like(w)
    for dw in gradients:
        w, s = optimizers.rmsprop_step(w, dw, s, 0.3, 0.7, 0.01)
    np.testing.assert_allclose(w, due, rtol=1e-12)


def test_adam_steps_as_torch_does():
    w, gradients = drawn()
    due = by_torch("Adam", w, gradients, lr=0.3, betas=(0.7, 0.8), eps=0.01)
    m, v, t = np.zeros_like(w), np.zeros_like(w), 0
    for dw in gradients:
        w, m, v, t = optimizers.adam_step(w, dw, m, v, t, 0.3, 0.7, 0.8, 0.01)
    assert t == 5
    np.testing.assert_allclose(w, due, rtol=1e-12)


def test_momentum_under_a_constant_gradient_follows_the_geometric_sum():
    w, v = np.array([1.0]), np.array([0.0])
    for _ in range(6):
        w, v = optimizers.momentum_step(w, np.array([2.0]), v, 0.1, 0.5)
    moved = 0.1 * 2 * sum(1 - 0.5**k for k in range(1, 7)) / (1 - 0.5)
    np.testing.assert_allclose(w, 1 - moved, rtol=1e-14)


def test_the_first_step_of_adam_is_the_learning_rate():
    dw = np.array([3.0, -0.001, 1e6])
    w, *_ = optimizers.adam_step(np.zeros(3), dw, np.zeros(3), np.zeros(3), 0, lr=0.25, eps=0.0)
    np.testing.assert_allclose(w, -0.25 * np.sign(dw), rtol=1e-12)


def test_float32_comes_back_as_float32_and_nothing_is_overwritten():
    w, dw, m, v = (np.full(3, k, np.float32) for k in (1, 2, 3, 4))
    answers = optimizers.adam_step(w, dw, m, v, 2)[:3]
    assert {a.dtype.name for a in answers} == {"float32"}
    assert [float(a[0]) for a in (w, dw, m, v)] == [1, 2, 3, 4]
