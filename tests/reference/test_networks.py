"""The reference networks have the sizes and counts of the lectures, and compute what NumPy computes."""

import numpy as np
import pytest

from reference import activations, conv, networks, pooling

torch = pytest.importorskip("torch")


def parameter_counts(network):
    """Parameters of each layer that has any, in order of registration."""
    layers = [list(module.parameters()) for module in network.modules() if not list(module.children())]
    return [sum(p.numel() for p in layer) for layer in layers if layer]


def array(tensor):
    return tensor.detach().numpy()


def channels_last(tensor):
    return np.moveaxis(array(tensor), 1, -1)


def with_seed(network):
    torch.manual_seed(0)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    return network.double().eval()


def images(*shape):
    return torch.from_numpy(np.random.default_rng(0).normal(size=shape))


def test_lenet5_has_the_parameters_of_the_lectures():
    counts = parameter_counts(networks.lenet5())
    assert counts == [456, 2416, 48120, 10164, 850]
    assert sum(counts) == 62006


def test_lenet5_halves_the_maps_and_widens_them():
    shapes, x = [], torch.zeros(2, 3, 32, 32)
    for layer in networks.lenet5():
        x = layer(x)
        if type(layer).__name__ not in ("ReLU",):
            shapes.append(tuple(x.shape[1:]))
    assert shapes == [(6, 28, 28), (6, 14, 14), (16, 10, 10), (16, 5, 5), (400,), (120,), (84,), (10,)]


def test_lenet5_is_convolution_pooling_and_matrix_products():
    network, x = with_seed(networks.lenet5()), images(2, 3, 32, 32)
    first, second, *dense = [layer for layer in network if list(layer.parameters())]
    maps = channels_last(x)
    for layer in (first, second):
        filters = np.transpose(array(layer.weight), (2, 3, 1, 0))
        maps = pooling.pool_forward(activations.relu(conv.conv_forward(maps, filters, array(layer.bias))))
    flat = np.moveaxis(maps, -1, 1).reshape(2, 400)
    for layer in dense:
        flat = flat @ array(layer.weight).T + array(layer.bias)
        flat = flat if layer is dense[-1] else np.maximum(flat, 0)
    assert np.allclose(flat, array(network(x)), rtol=1e-12)
