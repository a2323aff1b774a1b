"""Costs against torch, and against logarithms of fractions."""

import math

import numpy as np
import pytest

from reference.losses import cross_entropy, logistic_cost, softmax_cross_entropy_backward


def scores(shape, seed=0, size=3):
    return size * np.random.default_rng(seed).normal(size=shape)


def test_the_costs_and_the_gradient_agree_with_torch():
    torch = pytest.importorskip("torch")
    z, labels = torch.from_numpy(scores((5, 4))).requires_grad_(), np.array([0, 3, 1, 1, 2])
    loss = torch.nn.functional.cross_entropy(z, torch.from_numpy(labels))
    loss.backward()
    assert cross_entropy(z.detach().numpy(), labels) == pytest.approx(loss.item(), rel=1e-13)
    got = softmax_cross_entropy_backward(z.detach().numpy(), labels)
    np.testing.assert_allclose(got, z.grad.numpy(), rtol=1e-13, atol=1e-16)
    y = np.array([0.0, 1, 1, 0])
    due = torch.nn.functional.binary_cross_entropy_with_logits(z[:4, 0], torch.from_numpy(y))
    assert logistic_cost(z.detach().numpy()[:4, 0], y) == pytest.approx(due.item(), rel=1e-13)


def test_scores_that_are_logarithms_give_logarithms_of_fractions():
    assert cross_entropy(np.log([[1.0, 2, 5]]), np.array([2])) == pytest.approx(math.log(8 / 5), rel=1e-14)
    assert logistic_cost(np.log([3.0]), np.array([0.0])) == pytest.approx(math.log(4), rel=1e-14)


def test_large_scores_cost_what_they_differ_by():
    assert cross_entropy(np.array([[1e4, -1e4]]), np.array([1])) == 2e4
    assert logistic_cost(np.array([1e4, -1e4]), np.array([0.0, 0.0])) == 5e3


@pytest.mark.parametrize("labels", [[0, 1], [0, 1, 4], [0, -1, 2], [[0], [1], [2]]])
def test_labels_that_do_not_fit_are_refused(labels):
    with pytest.raises(ValueError, match="label"):
        cross_entropy(scores((3, 4)), np.array(labels))
    with pytest.raises(ValueError, match="label"):
        softmax_cross_entropy_backward(scores((3, 4)), np.array(labels))


def test_other_shapes_of_y_are_refused():
    with pytest.raises(ValueError, match="shape"):
        logistic_cost(np.zeros(3), np.zeros(2))
