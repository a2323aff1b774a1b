from grader.authoring import mistake

COUNTS = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3)}


def normed(n_in, n_out, f, stride=1, bias=False):
    from torch import nn

    return [nn.Conv2d(n_in, n_out, f, stride, f // 2, bias=bias), nn.BatchNorm2d(n_out)]


def branch(n_in, n, stride, deep, late=False, shared=False, **how):
    """The layers of one block up to the sum."""
    from torch import nn

    if deep:
        first, second, third = normed(n_in, n, 1, **how), normed(n, n, 3, stride, **how), normed(n, 4 * n, 1, **how)
        return [*first, nn.ReLU(), *second, nn.ReLU(), *third]
    first, second = (1, stride) if late else (stride, 1)
    along = [*normed(n_in, n, 3, first, **how), nn.ReLU(), *normed(n, n, 3, second, **how)]
    return [*along[:4], along[1]] if shared else along


def block(along, around, join):
    from torch import nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.along, self.around = nn.Sequential(*along), nn.Sequential(*around)

        def forward(self, x):
            return join(self.along(x), self.around(x))

    return Block()


def add(z, short):
    return (z + short).relu()


def resnet(depth, classes=1000, join=add, counts=None, project=None, pool=True, end=(), deep=None, **how):
    """The right network, or one that is wrong in one of these."""
    from torch import nn

    deep = depth == 50 if deep is None else deep
    stem = [*normed(3, 64, 7, 2, how.get("bias", False)), nn.ReLU(), *([nn.MaxPool2d(3, 2, 1)] if pool else [])]
    blocks, n_in = [], 64
    for group, count in enumerate(counts or COUNTS[depth]):
        for index in range(count):
            n, stride = 64 << group, 2 if group and not index else 1
            n_out = 4 * n if deep else n
            needed = stride != 1 or n_in != n_out
            short = normed(n_in, n_out, 1, stride, how.get("bias", False)) if needed else []
            short = project(short) if project else short
            blocks.append(block(branch(n_in, n, stride, deep, **how), short, join))
            n_in = n_out
    return nn.Sequential(*stem, *blocks, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(n_in, classes), *end)


@mistake
def adds_after_the_relu(depth, classes=1000):
    """First the sum, then the ReLU: a = g(z + x), not g(z) + x."""

    def join(z, short):
        return z.relu() + short

    return resnet(depth, classes, join)


@mistake
def no_relu_after_the_sum(depth, classes=1000):
    """A ReLU follows each sum."""

    def join(z, short):
        return z + short

    return resnet(depth, classes, join)


@mistake
def relu_before_and_after_the_sum(depth, classes=1000):
    """No ReLU between the last normalisation of a branch and the sum: the branch must be able to subtract."""

    def join(z, short):
        return (z.relu() + short).relu()

    return resnet(depth, classes, join)


@mistake
def projection_without_normalisation(depth, classes=1000):
    """The projection on a shortcut is normalised as well."""

    def project(short):
        return short[:1]

    return resnet(depth, classes, project=project)


@mistake
def biases_before_normalisation(depth, classes=1000):
    """A convolution before a batch normalisation has bias=False: the mean is subtracted, and any bias with it."""
    return resnet(depth, classes, bias=True)


@mistake
def one_normalisation_for_both(depth, classes=1000):
    """Each convolution has a batch normalisation of its own: a shared one mixes the statistics of two kinds of maps."""
    return resnet(depth, classes, shared=depth != 50)


@mistake
def stride_in_the_second_convolution(depth, classes=1000):
    """The stride belongs to the first 3x3 convolution of a block, so that the second has less to do."""
    return resnet(depth, classes, late=True) if depth != 50 else resnet(depth, classes)


@mistake
def forgets_the_first_pooling(depth, classes=1000):
    """A 3x3 max pooling with stride 2 follows the first convolution: 112x112 becomes 56x56."""
    return resnet(depth, classes, pool=False)


@mistake
def the_same_blocks_in_each_group(depth, classes=1000):
    """The groups of ResNet-34 and 50 have 3, 4, 6 and 3 blocks."""
    return resnet(depth, classes, counts=(2,) * 4 if depth == 18 else (4,) * 4)


@mistake
def two_convolutions_in_every_block(depth, classes=1000):
    """ResNet-50 has blocks of three convolutions, 1x1, 3x3 and 1x1, the last with four times the channels."""
    return resnet(depth, classes, deep=False)


@mistake
def ends_with_softmax(depth, classes=1000):
    """The network should return logits: PyTorch's CrossEntropyLoss applies the softmax itself, and once is enough."""
    from torch import nn

    return resnet(depth, classes, end=(nn.Softmax(dim=1),))
