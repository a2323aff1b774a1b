"""The activations agree with torch, and with their own definitions in exact arithmetic where that is possible."""

from decimal import Decimal, getcontext

import numpy as np
import pytest

from reference import activations

Z = np.random.default_rng(1).normal(scale=6, size=(5, 4, 3))
FAR = np.array([[-1e4, 0.0, 1e4], [1e4, 1e4 + 1, 1e4 - 1], [-1e4, -1e4, -1e4 + 2]])


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("z", [Z, FAR])
def test_the_element_wise_functions_agree_with_torch(name, z):
    torch = pytest.importorskip("torch")
    want = getattr(torch, name)(torch.from_numpy(z)).numpy()
    np.testing.assert_allclose(getattr(activations, name)(z), want, rtol=1e-14, atol=1e-300)


@pytest.mark.parametrize("alpha", [0.01, 0.2, 0.0])
def test_leaky_relu_agrees_with_torch(alpha):
    torch = pytest.importorskip("torch")
    want = torch.nn.functional.leaky_relu(torch.from_numpy(Z), alpha).numpy()
    np.testing.assert_array_equal(activations.leaky_relu(Z, alpha), want)


@pytest.mark.parametrize("z", [Z, FAR, FAR[0], FAR.astype("float32")])
def test_softmax_agrees_with_torch(z):
    torch = pytest.importorskip("torch")
    want = torch.softmax(torch.from_numpy(z).double(), dim=-1).numpy()
    got = activations.softmax(z)
    assert got.dtype == z.dtype
    np.testing.assert_allclose(got, want, rtol=1e-14 if z.dtype == "float64" else 1e-7, atol=1e-300)


def test_softmax_agrees_with_its_definition_in_fifty_digits():
    getcontext().prec = 50
    row = [Decimal(v) for v in Z[0, 0].tolist()]
    total = sum(v.exp() for v in row)
    np.testing.assert_allclose(activations.softmax(Z[0, 0]), [float(v.exp() / total) for v in row], rtol=1e-15)


def test_sigmoid_agrees_with_its_definition_in_fifty_digits():
    getcontext().prec = 50
    want = [float(1 / (1 + (-Decimal(v)).exp())) for v in Z.ravel().tolist()]
    np.testing.assert_allclose(activations.sigmoid(Z).ravel(), want, rtol=5e-16)


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu", "softmax"])
def test_nothing_warns_at_ten_thousand(name):
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        assert np.isfinite(getattr(activations, name)(FAR)).all()


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "leaky_relu", "softmax"])
def test_integers_become_float64_and_float32_stays(name):
    function = getattr(activations, name)
    assert function(np.arange(4)).dtype == "float64"
    assert function(np.arange(4, dtype="float32")).dtype == "float32"


def test_relu_keeps_integers():
    np.testing.assert_array_equal(activations.relu(np.array([-2, 0, 3])), [0, 0, 3])
    assert activations.relu(np.array([-2, 0, 3])).dtype == np.arange(1).dtype


@pytest.mark.parametrize("z", [np.array(1.0), np.zeros((3, 0))])
def test_softmax_refuses_no_class(z):
    with pytest.raises(ValueError, match="at least one class"):
        activations.softmax(z)
