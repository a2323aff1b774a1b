"""Descent against its closed form, the perceptron against the tables of AND and OR."""

import numpy as np
import pytest

from reference import learning
from reference.gradients import numerical_gradient

CORNERS = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])


@pytest.mark.parametrize(("lr", "diverges"), [(0.1, False), (0.5, False), (1.0, False), (1.25, True), (-0.1, True)])
def test_each_step_multiplies_by_one_less_twice_the_rate(lr, diverges):
    path, diverged = learning.gradient_descent(3.0, lr, 6)
    np.testing.assert_allclose(path, 3.0 * (1 - 2 * lr) ** np.arange(7), rtol=1e-12)
    assert diverged is diverges


@pytest.mark.parametrize("labels", [[0, 0, 0, 1], [0, 1, 1, 1], [1, 1, 1, 0]])
def test_the_perceptron_learns_what_a_line_can_part(labels):
    w, b = learning.perceptron(CORNERS, np.array(labels), epochs=20)
    assert (CORNERS @ w + b > 0).astype(int).tolist() == labels


def test_the_perceptron_cannot_learn_exclusive_or():
    w, b = learning.perceptron(CORNERS, np.array([0, 1, 1, 0]), epochs=50)
    assert (CORNERS @ w + b > 0).astype(int).tolist() != [0, 1, 1, 0]


def test_the_gradients_of_the_network_are_those_of_its_loss():
    chance = np.random.default_rng(2)
    x, y = chance.normal(size=(6, 2)), chance.integers(0, 2, 6)
    layers = tuple(chance.normal(size=shape) for shape in ((2, 3), (3,), (3,), ()))

    def loss(*given):
        p = learning.xor_output(given, x)
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

    after = learning.xor_step(layers, x, y, 1.0)
    for i, part in enumerate(layers):
        slope = numerical_gradient(lambda now, i=i: loss(*layers[:i], now, *layers[i + 1 :]), np.asarray(part))
        np.testing.assert_allclose(layers[i] - after[i], slope, atol=1e-9)


def test_a_hidden_layer_learns_exclusive_or_from_every_start():
    labels = np.array([0, 1, 1, 0])
    for seed in range(10):
        layers = learning.xor_mlp(CORNERS, labels, 12, 500, 2.0, np.random.default_rng(seed))
        assert (learning.xor_output(layers, CORNERS) > 0.5).astype(int).tolist() == labels.tolist()


@pytest.mark.parametrize("hidden, steps", [(0, 1), (2, -1)])
def test_a_network_without_units_and_a_step_back_are_refused(hidden, steps):
    with pytest.raises(ValueError):
        learning.xor_mlp(CORNERS, np.zeros(4), hidden, steps, 1.0, np.random.default_rng(0))
