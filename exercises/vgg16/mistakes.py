from grader.authoring import mistake

GROUPS = ((64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512))


def vgg(groups=GROUPS, padding=1, pool="MaxPool2d", side=7, between=True, norm=False, flat=None, end=()):
    """The right network, or one that is wrong in one of these."""
    from torch import nn

    layers, n_in = [], 3
    for group in groups:
        for n in group:
            layers.append(nn.Conv2d(n_in, n, 3, padding=padding))
            layers += [nn.BatchNorm2d(n), nn.ReLU()] if norm else [nn.ReLU()]
            n_in = n
        layers.append(getattr(nn, pool)(2))
    active = nn.ReLU if between else nn.Identity
    dense = [nn.Linear(512 * side**2, 4096), active(), nn.Linear(4096, 4096), active(), nn.Linear(4096, 1000)]
    return nn.Sequential(*layers, flat or nn.Flatten(), *dense, *end)


@mistake
def forgets_the_padding():
    """The convolutions keep the size: a 3x3 filter needs a padding of 1. Without it, 224 becomes 1, not 7."""
    return vgg(padding=0, side=1)


@mistake
def averages_in_place_of_maximum():
    """The pooling layers take the maximum of each 2x2 window, not the average."""
    return vgg(pool="AvgPool2d")


@mistake
def two_convolutions_in_each_group():
    """The last three groups have three convolutions each: with two, it would be VGG-13."""
    return vgg(groups=tuple((n, n) for n in (64, 128, 256, 512, 512)))


@mistake
def four_convolutions_in_the_last_groups():
    """The last three groups have three convolutions each: with four, it would be VGG-19."""
    return vgg(groups=(*GROUPS[:2], *((n,) * 4 for n in (256, 512, 512))))


@mistake
def no_relu_between_dense_layers():
    """The dense layers need a ReLU between them as well: two linear layers in a row are only one."""
    return vgg(between=False)


@mistake
def flattens_in_another_order():
    """Flatten the maps as they are, channels first, as nn.Flatten and x.flatten(1) do: no permute before it."""
    from torch import nn

    class Turned(nn.Module):
        def forward(self, x):
            return x.permute(0, 2, 3, 1).flatten(1)

    return vgg(flat=Turned())


@mistake
def adds_batch_normalisation():
    """The network of the paper has no batch normalisation: a ReLU follows each convolution at once."""
    return vgg(norm=True)


@mistake
def ends_with_softmax():
    """The network should return logits: PyTorch's CrossEntropyLoss applies the softmax itself, and once is enough."""
    from torch import nn

    return vgg(end=(nn.Softmax(dim=1),))


@mistake
def ends_with_relu():
    """No ReLU after the last layer: logits may be negative, and a ReLU would throw half of what they say away."""
    from torch import nn

    return vgg(end=(nn.ReLU(),))


@mistake
def drops_the_logits(right):
    """Dropout stands before a layer, not behind the last one: a logit that is dropped says nothing of its class."""
    from torch import nn

    return nn.Sequential(right(), nn.Dropout())
