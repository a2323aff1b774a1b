"""The layers of tensor operations are those of the library, in both directions."""

import itertools

import pytest

from reference import tensors

torch = pytest.importorskip("torch")
F = torch.nn.functional


def drawn(*shape):
    return torch.randn(shape, dtype=torch.float64, generator=torch.Generator().manual_seed(len(shape))).requires_grad_()


def assert_same_in_both_directions(ours, library, leaves):
    upstream = torch.randn(library.shape, dtype=torch.float64)
    assert torch.allclose(ours, library, rtol=1e-12, atol=1e-12)
    for got, want in zip(*(torch.autograd.grad(z, leaves, upstream) for z in (ours, library)), strict=True):
        assert torch.allclose(got, want, rtol=1e-11, atol=1e-11)


@pytest.mark.parametrize(("stride", "padding"), list(itertools.product((1, 2, 3), (0, 1, 2))))
def test_conv2d_is_the_library_s(stride, padding):
    x, weight, bias = drawn(2, 3, 7, 6), drawn(4, 3, 3, 2), drawn(4)
    ours, library = (f(x, weight, bias, stride, padding) for f in (tensors.conv2d, F.conv2d))
    assert_same_in_both_directions(ours, library, (x, weight, bias))


def test_conv2d_without_a_bias_is_the_library_s():
    x, weight = drawn(2, 3, 5, 6), drawn(4, 3, 1, 3)
    assert_same_in_both_directions(tensors.conv2d(x, weight), F.conv2d(x, weight), (x, weight))


@pytest.mark.parametrize(("size", "stride", "padding"), [(2, None, 0), (3, 2, 0), (3, 1, 1), (2, 3, 1), (1, 1, 0)])
def test_maxpool2d_is_the_library_s(size, stride, padding):
    x = drawn(2, 3, 7, 6)
    ours, library = (f(x, size, stride, padding) for f in (tensors.maxpool2d, F.max_pool2d))
    assert_same_in_both_directions(ours, library, (x,))


@pytest.mark.parametrize("training", [True, False])
def test_batchnorm2d_is_the_library_s_and_moves_the_statistics_alike(training):
    x, gamma, beta = drawn(3, 4, 5, 2), drawn(4), drawn(4)
    mean, var = torch.randn(4).double(), torch.rand(4).double() + 0.5
    ours, new_mean, new_var = tensors.batchnorm2d(x, gamma, beta, mean, var, training, 0.3, 1e-3)
    library = F.batch_norm(x, mean, var, gamma, beta, training, 0.3, 1e-3)
    assert_same_in_both_directions(ours, library, (x, gamma, beta))
    assert torch.allclose(new_mean, mean)
    assert torch.allclose(new_var, var)
