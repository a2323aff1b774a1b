"""The large networks have the numbers of parameters that are published for them, and the sizes of the lectures."""

import pytest

from reference import architectures, inception, residual

torch = pytest.importorskip("torch")


def built(factory, *arguments, **named):
    """Without values: of these, VGG-16 alone would take half a gigabyte."""
    with torch.device("meta"):
        return factory(*arguments, **named)


def count(network):
    return sum(p.numel() for p in network.parameters())


@pytest.mark.parametrize(
    ("filters", "groups", "parameters"),
    [
        (architectures.ALEXNET, 1, 62378344),
        (architectures.ALEXNET, 2, 60965224),
        ((64, 192, 384, 256, 256), 1, 61100840),  # as torchvision has it
    ],
)
def test_alexnet_has_the_published_parameters(filters, groups, parameters):
    assert count(built(architectures.alexnet, filters, groups)) == parameters


def test_vgg16_has_the_published_parameters():
    assert count(built(architectures.vgg16)) == 138357544


@pytest.mark.parametrize(("depth", "parameters"), [(18, 11689512), (34, 21797672), (50, 25557032)])
def test_residual_networks_have_the_published_parameters(depth, parameters):
    assert count(built(residual.resnet, depth)) == parameters


def test_googlenet_has_the_published_parameters_with_and_without_its_auxiliary_classifiers():
    network = built(inception.googlenet, norm=True, largest=3)  # as torchvision has it
    assert count(network) == 13004888
    assert count(network) - count(network.auxiliary) == 6624904


def test_googlenet_of_the_paper_has_the_weights_of_its_table():
    network = built(inception.googlenet)
    assert count(network) - count(network.auxiliary) == 6998552


def test_an_inception_module_has_the_sizes_of_the_lectures():
    module = built(inception.inception_module, 192, 64, 96, 128, 16, 32, 32)
    assert module(torch.empty(2, 192, 28, 28, device="meta")).shape == (2, 256, 28, 28)
    assert count(module) == 163696


@pytest.mark.parametrize(
    ("factory", "size", "classes"),
    [(architectures.alexnet, 227, 1000), (architectures.vgg16, 224, 1000), (lambda: residual.resnet(50, 7), 65, 7)],
)
def test_images_become_logits(factory, size, classes):
    assert built(factory)(torch.empty(2, 3, size, size, device="meta")).shape == (2, classes)


def test_googlenet_has_three_outputs_in_training_and_one_in_evaluation():
    network, images = built(inception.googlenet), torch.empty(2, 3, 224, 224, device="meta")
    assert [part.shape for part in network.train()(images)] == [(2, 1000)] * 3
    assert network.eval()(images).shape == (2, 1000)


def test_a_residual_network_halves_its_maps_where_channels_double():
    x, sizes = torch.empty(1, 3, 224, 224, device="meta"), []
    for layer in built(residual.resnet, 18):
        x = layer(x)
        sizes.append(tuple(x.shape[1:]))
    assert [sizes[i] for i in (0, 3, 5, 7, 9, 11)] == [
        (64, 112, 112), (64, 56, 56), (64, 56, 56), (128, 28, 28), (256, 14, 14), (512, 7, 7),
    ]  # fmt: skip


@pytest.mark.parametrize("early", [False, True])
def test_the_stride_of_a_bottleneck_is_in_one_of_two_places(early):
    branch = built(residual.bottleneck, 8, 4, 2, early).branch
    strides = [layer.stride[0] for layer in branch if hasattr(layer, "stride")]
    assert strides == ([2, 1, 1] if early else [1, 2, 1])


@pytest.mark.parametrize(("padded", "first"), [(False, 8), (True, 4)])
def test_the_first_window_of_a_pooling_begins_in_the_image_unless_it_is_padded(padded, first):
    pool = built(inception.googlenet, padded=padded).first[2]
    images = torch.tensor([[0.0, 1, 2, 0], [3, 4, 5, 0], [6, 7, 8, 0], [0, 0, 0, 0]])
    assert pool(images.reshape(1, 1, 4, 4))[0, 0, 0, 0] == first
    assert pool(torch.zeros(1, 1, 112, 112)).shape[2:] == (56, 56)
