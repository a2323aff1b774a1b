from grader.authoring import mistake


def mnist_cnn(activation="ReLU", pool="MaxPool2d", padding=1, bias=True, filters=(25, 50)):
    """The right network, or one that is wrong in one of these."""
    from torch import nn

    active, pooled = getattr(nn, activation), getattr(nn, pool)
    first, second = filters
    side = ((28 - 2 + 2 * padding) // 2 - 2 + 2 * padding) // 2
    return nn.Sequential(
        nn.Conv2d(1, first, 3, padding=padding, bias=bias), active(), pooled(2),
        nn.Conv2d(first, second, 3, padding=padding, bias=bias), active(), pooled(2),
        nn.Flatten(),
        nn.Linear(second * side * side, 10, bias=bias),
    )  # fmt: skip


def changed(change):
    """The right network with its list of layers changed in place."""
    from torch import nn

    layers = list(mnist_cnn())
    change(nn, layers)
    return nn.Sequential(*layers)


@mistake
def ends_with_softmax(right):
    """The network should return logits: PyTorch's CrossEntropyLoss applies the softmax itself, and once is enough."""
    from torch import nn

    return nn.Sequential(right(), nn.Softmax(dim=1))


@mistake
def ends_with_log_softmax(right):
    """A log-softmax at the end belongs to NLLLoss; the network should return the logits themselves."""
    from torch import nn

    return nn.Sequential(right(), nn.LogSoftmax(dim=1))


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
    """A ReLU belongs between a convolution and its pooling."""
    return mnist_cnn(activation="Identity")


@mistake
def sigmoid_in_place_of_relu():
    """The activations are ReLUs here, not sigmoids."""
    return mnist_cnn(activation="Sigmoid")


@mistake
def averages_in_place_of_maximum():
    """The pooling layers take the maximum of each 2x2 window here, not the average."""
    return mnist_cnn(pool="AvgPool2d")


@mistake
def forgets_the_padding():
    """The convolutions keep the size: a 3x3 filter needs a padding of 1. Without it 28 becomes 26."""
    return mnist_cnn(padding=0)


@mistake
def no_biases():
    """Each filter has a bias: 25·(3·3·1 + 1) = 250 parameters in the first layer."""
    return mnist_cnn(bias=False)


@mistake
def as_many_filters_again():
    """The second convolution has 50 filters, twice as many as the first."""
    return mnist_cnn(filters=(25, 25))


@mistake
def pools_only_once():
    """Both convolutions are followed by a pooling: 28 becomes 14, and 14 becomes 7."""

    def change(nn, layers):
        layers[5], layers[7] = nn.Identity(), nn.Linear(50 * 14 * 14, 10)

    return changed(change)


@mistake
def averages_each_map():
    """The maps are flattened, not averaged: the dense layer sees 50·7·7 = 2450 numbers, not 50."""

    def change(nn, layers):
        layers[6:] = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(50, 10)]

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
def one_dense_layer_too_many():
    """One dense layer leads from the 2450 features to the 10 logits, with no hidden layer between."""

    def change(nn, layers):
        layers[7:] = [nn.Linear(2450, 128), nn.ReLU(), nn.Linear(128, 10)]

    return changed(change)


@mistake
def adds_batch_normalisation():
    """No batch normalisation here: a convolution is followed by a ReLU and a pooling."""

    def change(nn, layers):
        layers.insert(4, nn.BatchNorm2d(50))
        layers.insert(1, nn.BatchNorm2d(25))

    return changed(change)
