from grader.authoring import mistake


def lenet5(activation="ReLU", pool="MaxPool2d", padding=0, bias=True):
    """The right network, or one that is wrong in one of these."""
    from torch import nn

    active, pooled = getattr(nn, activation), getattr(nn, pool)
    side = (28 + 2 * padding) // 2 - 4
    return nn.Sequential(
        nn.Conv2d(3, 6, 5, padding=padding, bias=bias), active(), pooled(2),
        nn.Conv2d(6, 16, 5, bias=bias), active(), pooled(2),
        nn.Flatten(),
        nn.Linear(16 * (side // 2) ** 2, 120, bias=bias), active(),
        nn.Linear(120, 84, bias=bias), active(),
        nn.Linear(84, 10, bias=bias),
    )  # fmt: skip


def changed(change):
    """The right network with its list of layers changed in place."""
    from torch import nn

    layers = list(lenet5())
    change(nn, layers)
    return nn.Sequential(*layers)


@mistake
def ends_with_softmax(right):
    """The network should return logits: PyTorch's CrossEntropyLoss applies the softmax itself, and once is enough."""
    from torch import nn

    return nn.Sequential(right(), nn.Softmax(dim=1))


@mistake
def ends_with_softmax_over_the_batch(right):
    """A softmax over dim=0 makes the images of a batch compete; and the network should return logits anyway."""
    from torch import nn

    return nn.Sequential(right(), nn.Softmax(dim=0))


@mistake
def ends_with_relu(right):
    """No ReLU after the last layer: logits may be negative, and a ReLU would throw half of what they say away."""
    from torch import nn

    return nn.Sequential(right(), nn.ReLU())


@mistake
def forgets_the_activations():
    """Without a ReLU between them, the layers are one linear map after another, apart from the pooling."""
    return lenet5(activation="Identity")


@mistake
def no_relu_between_dense_layers():
    """The dense layers need a ReLU between them as well: two linear layers in a row are only one."""

    def change(nn, layers):
        layers[8] = layers[10] = nn.Identity()

    return changed(change)


@mistake
def sigmoid_in_place_of_relu():
    """The activations are ReLUs here, not sigmoids."""
    return lenet5(activation="Sigmoid")


@mistake
def tanh_in_place_of_relu():
    """The activations are ReLUs here; the tanh is what the network of 1998 used."""
    return lenet5(activation="Tanh")


@mistake
def averages_in_place_of_maximum():
    """The pooling layers take the maximum of each 2x2 window here, not the average."""
    return lenet5(pool="AvgPool2d")


@mistake
def tanh_and_averages_of_1998():
    """This is the network of 1998. Here, the activations are ReLUs, and pooling takes the maximum."""
    return lenet5(activation="Tanh", pool="AvgPool2d")


@mistake
def pads_the_first_convolution():
    """Padding of 2 belongs to 28x28 images; 32x32 images go in as they are, and the first layer gives 28x28."""
    return lenet5(padding=2)


@mistake
def no_biases():
    """Each filter and each neuron has a bias: 6·(5·5·3 + 1) = 456 parameters in the first layer."""
    return lenet5(bias=False)


@mistake
def strided_convolutions_in_place_of_pooling():
    """A convolution with stride 2 gives 14x14 as well, but asked for are a convolution with stride 1 and a pooling."""

    def change(nn, layers):
        layers[0], layers[3] = nn.Conv2d(3, 6, 5, stride=2), nn.Conv2d(6, 16, 5, stride=2)
        layers[2] = layers[5] = nn.Identity()

    return changed(change)


@mistake
def flattens_in_another_order():
    """Flatten the maps as they are, channels first, as nn.Flatten and x.flatten(1) do: no permute before it."""
    from torch import nn

    class ChannelsLast(nn.Module):
        def forward(self, x):
            return x.permute(0, 2, 3, 1).flatten(1)

    def change(nn, layers):
        layers[6] = ChannelsLast()

    return changed(change)


@mistake
def forgets_the_layer_of_84():
    """There are three dense layers: 400 to 120, 120 to 84 and 84 to 10."""

    def change(nn, layers):
        layers[9:] = [nn.Linear(120, 10)]

    return changed(change)


@mistake
def adds_batch_normalisation():
    """Batch normalisation came much later: here, a convolution is followed by a ReLU and a pooling only."""

    def change(nn, layers):
        layers.insert(4, nn.BatchNorm2d(16))
        layers.insert(1, nn.BatchNorm2d(6))

    return changed(change)
