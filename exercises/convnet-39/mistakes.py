from grader.authoring import mistake


def convnet(activation="ReLU", last="ReLU", bias=True, sizes=(3, 5, 5), strides=(1, 2, 2), padding="valid"):
    """The right network, or one that is wrong in one of these."""
    from torch import nn

    layers = []
    for n_in, n_out, f, s in zip((3, 10, 20), (10, 20, 40), sizes, strides, strict=True):
        p = f // 2 if padding == "same" else 0
        layers += [nn.Conv2d(n_in, n_out, f, s, p, bias=bias), getattr(nn, activation)()]
    layers[-1] = getattr(nn, last)()
    return nn.Sequential(*layers, nn.Flatten())


def ended_with(*layers):
    from torch import nn

    return nn.Sequential(*list(convnet())[:-1], *layers)


@mistake
def forgets_the_activations():
    """A ReLU follows each convolution; without them, three convolutions are no more than one."""
    return convnet(activation="Identity", last="Identity")


@mistake
def forgets_the_last_relu():
    """The third convolution is followed by a ReLU too: the features are its activations."""
    return convnet(last="Identity")


@mistake
def sigmoid_in_place_of_relu():
    """The activations are ReLUs here, not sigmoids."""
    return convnet(activation="Sigmoid", last="Sigmoid")


@mistake
def keeps_the_size_by_padding():
    """No padding here: 39 - 3 + 1 = 37, and the maps shrink by themselves."""
    return convnet(padding="same")


@mistake
def stride_of_1_everywhere():
    """The second and the third convolution have stride 2: floor((37 - 5)/2) + 1 = 17."""
    return convnet(strides=(1, 1, 1))


@mistake
def stride_of_2_everywhere():
    """The first convolution has stride 1: (39 - 3)/1 + 1 = 37."""
    return convnet(strides=(2, 2, 2))


@mistake
def filters_of_3_everywhere():
    """Only the first convolution has 3x3 filters; those of the second and third are 5x5."""
    return convnet(sizes=(3, 3, 3))


@mistake
def filters_of_5_everywhere():
    """The first convolution has 3x3 filters; 5x5 are those of the second and third."""
    return convnet(sizes=(5, 5, 5))


@mistake
def no_biases():
    """Each filter has a bias: 10·(3·3·3 + 1) = 280 parameters in the first layer."""
    return convnet(bias=False)


@mistake
def pools_in_place_of_strides():
    """There is no pooling in this network: the stride of 2 makes the maps smaller."""
    from torch import nn

    return nn.Sequential(
        nn.Conv2d(3, 10, 3), nn.ReLU(), nn.Conv2d(10, 20, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(20, 40, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
    )  # fmt: skip


@mistake
def flattens_in_another_order():
    """Flatten the maps as they are, channels first, as nn.Flatten and x.flatten(1) do: no permute before it."""
    from torch import nn

    class ChannelsLast(nn.Module):
        def forward(self, x):
            return x.permute(0, 2, 3, 1).flatten(1)

    return ended_with(ChannelsLast())


@mistake
def leaves_the_maps_as_they_are():
    """The answer is flat: the 40 maps of 7x7 make 1960 features for each image."""
    return ended_with()


@mistake
def averages_each_map():
    """The maps are flattened, not averaged: 40·7·7 = 1960 features, not 40."""
    from torch import nn

    return ended_with(nn.AdaptiveAvgPool2d(1), nn.Flatten())


@mistake
def classifies_already():
    """The answer is the 1960 features; the layer that classifies them is not part of this exercise."""
    from torch import nn

    return ended_with(nn.Flatten(), nn.Linear(1960, 10))


@mistake
def mixes_up_the_batch_when_flattening(right):
    """The batch is the first axis and stays: x.reshape(1960, -1).T has the right shape but mixes the images."""
    from torch import nn

    class Mixed(nn.Module):
        def __init__(self):
            super().__init__()
            self.network = right()

        def forward(self, x):
            features = self.network(x)
            return features.reshape(features.shape[1], -1).T

    return Mixed()


@mistake
def adds_batch_normalisation():
    """No batch normalisation here: a convolution is followed by its ReLU."""
    from torch import nn

    layers = list(convnet())
    for i, channels in ((5, 40), (3, 20), (1, 10)):
        layers.insert(i, nn.BatchNorm2d(channels))
    return nn.Sequential(*layers)
