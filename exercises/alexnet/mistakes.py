from grader.authoring import mistake


def alexnet(activation="ReLU", pool="MaxPool2d", window=3, filters=(96, 256, 384, 384, 256)):
    """The right network, or one that is wrong in one of these."""
    from torch import nn

    active, pooled = getattr(nn, activation), getattr(nn, pool)
    a, b, c, d, e = filters
    dense = [nn.Flatten(), nn.Linear(36 * e, 4096), active(), nn.Linear(4096, 4096), active(), nn.Linear(4096, 1000)]
    return nn.Sequential(
        nn.Conv2d(3, a, 11, 4), active(), pooled(window, 2),
        nn.Conv2d(a, b, 5, padding=2), active(), pooled(window, 2),
        nn.Conv2d(b, c, 3, padding=1), active(),
        nn.Conv2d(c, d, 3, padding=1), active(),
        nn.Conv2d(d, e, 3, padding=1), active(), pooled(window, 2),
        *dense,
    )  # fmt: skip


def changed(change):
    """The right network with its list of layers changed in place."""
    from torch import nn

    layers = list(alexnet())
    change(nn, layers)
    return nn.Sequential(*layers)


@mistake
def ends_with_softmax(right):
    """The network should return logits: PyTorch's CrossEntropyLoss applies the softmax itself, and once is enough."""
    from torch import nn

    return nn.Sequential(right(), nn.Softmax(dim=1))


@mistake
def ends_with_relu(right):
    """No ReLU after the last layer: logits may be negative, and a ReLU would throw half of what they say away."""
    from torch import nn

    return nn.Sequential(right(), nn.ReLU())


@mistake
def tanh_in_place_of_relu():
    """The activations are ReLUs: that they train several times faster than tanh was news in this very paper."""
    return alexnet(activation="Tanh")


@mistake
def averages_in_place_of_maximum():
    """The pooling layers take the maximum of each window, not the average."""
    return alexnet(pool="AvgPool2d")


@mistake
def windows_side_by_side():
    """The pooling windows overlap here: they are 3x3, with a stride of 2."""
    return alexnet(window=2)


@mistake
def no_relu_between_dense_layers():
    """The dense layers need a ReLU between them as well: two linear layers in a row are only one."""

    def change(nn, layers):
        layers[15] = layers[17] = nn.Identity()

    return changed(change)


@mistake
def filters_of_the_smaller_version():
    """These are the filters of a later, smaller version. Here, the first two convolutions have 96 and 256."""
    return alexnet(filters=(64, 192, 384, 256, 256))


@mistake
def normalises_responses():
    """The lectures leave the local response normalisation of the paper out: it helps little."""

    def change(nn, layers):
        layers.insert(5, nn.LocalResponseNorm(5))
        layers.insert(2, nn.LocalResponseNorm(5))

    return changed(change)


@mistake
def pools_after_the_fourth_convolution():
    """The pooling layers stand after the first, the second and the fifth convolution, not after the fourth."""

    def change(nn, layers):
        layers.insert(10, layers.pop(12))

    return changed(change)


@mistake
def flattens_in_another_order():
    """Flatten the maps as they are, channels first, as nn.Flatten and x.flatten(1) do: no permute before it."""
    from torch import nn

    class Turned(nn.Module):
        def forward(self, x):
            return x.permute(0, 2, 3, 1).flatten(1)

    def change(nn, layers):
        layers[13] = Turned()

    return changed(change)


@mistake
def dropout_is_always_on():
    """Dropout belongs to training only: pass training=self.training, or use nn.Dropout, which knows its mode."""
    import torch
    from torch import nn

    class Always(nn.Module):
        def forward(self, x):
            keep = torch.arange(x[0].numel()).reshape(x.shape[1:]) % 2
            return 2 * x * keep

    def change(nn, layers):
        layers.insert(16, Always())

    return changed(change)


@mistake
def drops_the_logits(right):
    """Dropout stands before a layer, not behind the last one: a logit that is dropped says nothing of its class."""
    from torch import nn

    return nn.Sequential(right(), nn.Dropout())
