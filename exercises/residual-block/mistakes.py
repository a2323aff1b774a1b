from grader.authoring import mistake


def convolution(n_in, n_out, f=3, stride=1, bias=False, norm=True):
    from torch import nn

    layers = [nn.Conv2d(n_in, n_out, f, stride, f // 2, bias=bias)]
    return layers + [nn.BatchNorm2d(n_out)] if norm else layers


def branch(n_in, n_out, stride, **how):
    from torch import nn

    return [*convolution(n_in, n_out, 3, stride, **how), nn.ReLU(), *convolution(n_out, n_out, **how)]


def shortcut(n_in, n_out, stride, **how):
    return convolution(n_in, n_out, 1, stride, **how) if stride != 1 or n_in != n_out else []


def block(along, around, join=None):
    """What two lists of layers give for the same input, joined: by default `relu(along + around)`."""
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.along, self.around = nn.Sequential(*along), nn.Sequential(*around)

        def forward(self, x):
            z, short = self.along(x), self.around(x)
            return join(z, short) if join else nn.functional.relu(z + short)

    return Block()


@mistake
def forgets_the_shortcut(in_channels, out_channels, stride=1):
    """The input goes around the convolutions and is added to what comes out of them: that is what the block is for."""
    return block(branch(in_channels, out_channels, stride), [], lambda z, short: z.relu())


@mistake
def adds_after_the_relu(in_channels, out_channels, stride=1):
    """First the sum, then the ReLU: a = g(z + x), not g(z) + x."""
    layers = branch(in_channels, out_channels, stride), shortcut(in_channels, out_channels, stride)
    return block(*layers, lambda z, short: z.relu() + short)


@mistake
def relu_before_and_after_the_sum(in_channels, out_channels, stride=1):
    """No ReLU between the second normalisation and the sum: the branch must be able to subtract."""
    layers = branch(in_channels, out_channels, stride), shortcut(in_channels, out_channels, stride)
    return block(*layers, lambda z, short: (z.relu() + short).relu())


@mistake
def no_relu_after_the_sum(in_channels, out_channels, stride=1):
    """A ReLU follows the sum."""
    layers = branch(in_channels, out_channels, stride), shortcut(in_channels, out_channels, stride)
    return block(*layers, lambda z, short: z + short)


@mistake
def no_relu_in_the_branch(in_channels, out_channels, stride=1):
    """Between the two convolutions stands a ReLU, after the first normalisation."""
    layers = branch(in_channels, out_channels, stride)
    return block([*layers[:2], *layers[3:]], shortcut(in_channels, out_channels, stride))


@mistake
def projects_only_for_other_channels(in_channels, out_channels, stride=1):
    """A stride changes the shape as well: the shortcut needs its projection whenever stride is not 1."""
    around = [] if in_channels == out_channels else shortcut(in_channels, out_channels, stride)
    return block(branch(in_channels, out_channels, stride), around)


@mistake
def projects_only_for_strides(in_channels, out_channels, stride=1):
    """Another number of channels changes the shape as well: the shortcut needs its projection there too."""
    around = [] if stride == 1 else shortcut(in_channels, out_channels, stride)
    return block(branch(in_channels, out_channels, stride), around)


@mistake
def projects_always(in_channels, out_channels, stride=1):
    """Where the shapes agree, the shortcut is the input itself: it costs no parameters and lets the gradient pass."""
    around = convolution(in_channels, out_channels, 1, stride)
    return block(branch(in_channels, out_channels, stride), around)


@mistake
def projection_without_normalisation(in_channels, out_channels, stride=1):
    """The projection on the shortcut is normalised as well."""
    around = shortcut(in_channels, out_channels, stride, norm=False)
    return block(branch(in_channels, out_channels, stride), around)


@mistake
def projection_of_3x3(in_channels, out_channels, stride=1):
    """The projection is a 1x1 convolution: it only mixes the channels of each place."""
    needed = stride != 1 or in_channels != out_channels
    around = convolution(in_channels, out_channels, 3, stride) if needed else []
    return block(branch(in_channels, out_channels, stride), around)


@mistake
def shortcut_filled_with_zeros(in_channels, out_channels, stride=1):
    """The paper knows this shortcut too, without parameters; asked for is the projection by a 1x1 convolution."""
    from torch import nn

    class Padded(nn.Module):
        def forward(self, x):
            missing = out_channels - in_channels  # fewer than none: the last channels are cut off
            return nn.functional.pad(x[:, :, ::stride, ::stride], (0, 0, 0, 0, 0, missing))

    return block(branch(in_channels, out_channels, stride), [Padded()])


@mistake
def biases_before_normalisation(in_channels, out_channels, stride=1):
    """A convolution before a batch normalisation has bias=False: the mean is subtracted, and any bias with it."""
    layers = branch(in_channels, out_channels, stride, bias=True)
    return block(layers, shortcut(in_channels, out_channels, stride, bias=True))


@mistake
def no_normalisation(in_channels, out_channels, stride=1):
    """A batch normalisation follows each convolution."""
    layers = branch(in_channels, out_channels, stride, norm=False)
    return block(layers, shortcut(in_channels, out_channels, stride, norm=False))


@mistake
def one_normalisation_for_both(in_channels, out_channels, stride=1):
    """Each convolution has a batch normalisation of its own: a shared one mixes the statistics of two kinds of maps."""
    layers = branch(in_channels, out_channels, stride)
    return block([*layers[:4], layers[1]], shortcut(in_channels, out_channels, stride))


@mistake
def stride_in_the_second_convolution(in_channels, out_channels, stride=1):
    """The stride belongs to the first convolution of the branch, so that the second has less to do."""
    from torch import nn

    along = [*convolution(in_channels, out_channels), nn.ReLU(), *convolution(out_channels, out_channels, 3, stride)]
    return block(along, shortcut(in_channels, out_channels, stride))


@mistake
def concatenates_in_place_of_adding(in_channels, out_channels, stride=1):
    """Branch and shortcut are added, element by element; to concatenate them is what other networks do."""

    def join(z, short):
        import torch

        return torch.cat((z, short), dim=1).relu()

    return block(branch(in_channels, out_channels, stride), shortcut(in_channels, out_channels, stride), join)


@mistake
def normalises_before_convolving(in_channels, out_channels, stride=1):
    """This is the block of the second paper, where norm and ReLU come first; here, they come after the convolution."""
    from torch import nn

    along = [
        nn.BatchNorm2d(in_channels), nn.ReLU(), *convolution(in_channels, out_channels, 3, stride, norm=False),
        nn.BatchNorm2d(out_channels), nn.ReLU(), *convolution(out_channels, out_channels, norm=False),
    ]  # fmt: skip
    around = shortcut(in_channels, out_channels, stride, norm=False)
    return block(along, around, lambda z, short: z + short)
