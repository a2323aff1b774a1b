import unittest

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st


def softmax(z):
    """
    >>> softmax(np.zeros((1, 2)))
    array([[0.5, 0.5]])
    """
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def test_softmax():
    np.testing.assert_allclose(softmax(np.zeros((1, 2))), [[0.5, 0.5]])


@given(st.integers())
def test_property(n):
    assert softmax(np.full((1, 3), float(n))).sum() == pytest.approx(1)


class TestSoftmax(unittest.TestCase):
    def test_rows(self):
        self.assertAlmostEqual(softmax(np.ones((2, 2))).sum(), 2)


np.testing.assert_allclose(softmax(np.zeros((1, 2))), [[0.5, 0.4]])
assert softmax(np.zeros((1, 2))).shape == (2, 1), "a wrong test of my own"
test_softmax()
test_property()
if __name__ == "__main__":
    unittest.main()
