"""The reference networks have the sizes and counts of the lectures, and compute what NumPy computes."""

import numpy as np
import pytest

from reference import activations, conv, networks, pooling

torch = pytest.importorskip("torch")

CHAINS = {
    "lenet5": ((3, 32, 32), [456, 2416, 48120, 10164, 850], 62006),
    "mlp784": ((784,), [39250, 2550, 2550, 2550, 510], 47410),
    "convnet39": ((3, 39, 39), [280, 5020, 20040], 25340),
    "mnist_cnn": ((1, 28, 28), [250, 11300, 24510], 36060),
}
SHAPES = {
    "lenet5": [(6, 28, 28), (6, 14, 14), (16, 10, 10), (16, 5, 5), (400,), (120,), (84,), (10,)],
    "mlp784": [(50,), (50,), (50,), (50,), (10,)],
    "convnet39": [(10, 37, 37), (20, 17, 17), (40, 7, 7), (1960,)],
    "mnist_cnn": [(25, 28, 28), (25, 14, 14), (50, 14, 14), (50, 7, 7), (2450,), (10,)],
}
EACH_CHAIN = pytest.mark.parametrize("name", CHAINS)


def parameter_counts(network):
    """Parameters of each layer that has any, in order of registration."""
    layers = [list(module.parameters()) for module in network.modules() if not list(module.children())]
    return [sum(p.numel() for p in layer) for layer in layers if layer]


def array(tensor):
    return tensor.detach().numpy()


def with_values(network):
    """The network in float64, with weights and statistics that are none of the initial ones."""
    generator = np.random.default_rng(0)
    for name, tensor in network.double().eval().state_dict().items():
        if tensor.is_floating_point():
            values = generator.normal(size=tensor.shape) * 0.2
            tensor.copy_(torch.from_numpy(np.abs(values) + 0.5 if name.endswith("running_var") else values))
    return network


def images(*shape):
    return np.random.default_rng(1).normal(size=shape)


def convolved(x, layer):
    """A torch convolution by the oracle for channels last."""
    filters = np.transpose(array(layer.weight), (2, 3, 1, 0))
    bias = np.zeros(filters.shape[-1]) if layer.bias is None else array(layer.bias)
    z = conv.conv_forward(np.moveaxis(x, 1, -1), filters, bias, layer.stride[0], layer.padding[0])
    return np.moveaxis(z, -1, 1)


def normalised(x, layer):
    shape = (1, -1, 1, 1)
    mean, variance = (array(s).reshape(shape) for s in (layer.running_mean, layer.running_var))
    gamma, beta = (array(p).reshape(shape) for p in (layer.weight, layer.bias))
    return gamma * (x - mean) / np.sqrt(variance + 1e-5) + beta


def pooled(x, layer):
    return np.moveaxis(pooling.pool_forward(np.moveaxis(x, 1, -1), 2, 2, "max"), -1, 1)


BY_HAND = {
    "Conv2d": convolved,
    "BatchNorm2d": normalised,
    "MaxPool2d": pooled,
    "ReLU": lambda x, layer: activations.relu(x),
    "Flatten": lambda x, layer: x.reshape(len(x), -1),
    "Linear": lambda x, layer: x @ array(layer.weight).T + array(layer.bias),
    "Identity": lambda x, layer: x,
}


def by_hand(x, layers):
    for layer in layers:
        x = BY_HAND[type(layer).__name__](x, layer)
    return x


@EACH_CHAIN
def test_a_network_has_the_parameters_of_the_lectures(name):
    _, counts, total = CHAINS[name]
    assert parameter_counts(getattr(networks, name)()) == counts
    assert sum(counts) == total


@EACH_CHAIN
def test_a_network_has_the_sizes_of_the_lectures(name):
    shapes, x = [], torch.zeros(2, *CHAINS[name][0])
    for layer in getattr(networks, name)():
        x = layer(x)
        if not isinstance(layer, torch.nn.ReLU):
            shapes.append(tuple(x.shape[1:]))
    assert shapes == SHAPES[name]


@EACH_CHAIN
def test_a_network_is_convolution_pooling_and_matrix_products(name):
    network, x = with_values(getattr(networks, name)()), images(2, *CHAINS[name][0])
    assert np.allclose(array(network(torch.from_numpy(x))), by_hand(x, network), rtol=1e-11, atol=1e-12)


BLOCKS = pytest.mark.parametrize("arguments", [(3, 3), (3, 5, 1), (4, 4, 2), (2, 5, 3), (5, 2, 2)])


@BLOCKS
def test_a_residual_block_adds_branch_and_shortcut(arguments):
    block, x = with_values(networks.residual_block(*arguments)), images(2, arguments[0], 6, 7)
    shortcut = block.shortcut if isinstance(block.shortcut, torch.nn.Sequential) else [block.shortcut]
    expected = np.maximum(by_hand(x, block.branch) + by_hand(x, shortcut), 0)
    assert np.allclose(array(block(torch.from_numpy(x))), expected, rtol=1e-11, atol=1e-12)


@pytest.mark.parametrize(("arguments", "count"), [((16, 16), 4672), ((16, 32, 2), 14528)])
def test_a_residual_block_has_the_parameters_of_its_layers(arguments, count):
    assert sum(parameter_counts(networks.residual_block(*arguments))) == count


def test_a_residual_block_that_adds_nothing_passes_what_is_not_negative():
    block = networks.residual_block(3, 3).double().eval()
    torch.nn.init.zeros_(block.branch[-1].weight)
    x = torch.from_numpy(np.abs(images(2, 3, 5, 4)))
    assert torch.equal(block(x), x)
