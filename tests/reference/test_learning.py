"""Descent against its closed form, the perceptron against the tables of AND and OR."""

import numpy as np
import pytest

from reference import learning

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
