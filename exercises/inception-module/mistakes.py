from grader.authoring import mistake


def convolution(n_in, n_out, f, padding=None, relu=True, norm=False):
    from torch import nn

    layers = [nn.Conv2d(n_in, n_out, f, padding=f // 2 if padding is None else padding)]
    layers += [nn.BatchNorm2d(n_out)] if norm else []
    return [*layers, nn.ReLU()] if relu else layers


def branches(n_in, one, r3, three, r5, five, pool, first=None, **how):
    """The four lists of layers; `first` is how the reducing convolutions are made."""
    from torch import nn

    first = how if first is None else first
    return [
        convolution(n_in, one, 1, **how),
        [*convolution(n_in, r3, 1, **first), *convolution(r3, three, 3, **how)],
        [*convolution(n_in, r5, 1, **first), *convolution(r5, five, 5, **how)],
        [nn.MaxPool2d(3, 1, padding=1), *convolution(n_in, pool, 1, **how)],
    ]


def module(parts, join=None):
    """What these lists of layers give for the same input, joined: by default concatenated by channels."""
    import torch
    from torch import nn

    class Module(nn.Module):
        def __init__(self):
            super().__init__()
            self.parts = nn.ModuleList(nn.Sequential(*part) for part in parts)

        def forward(self, x):
            given = [part(x) for part in self.parts]
            return join(given) if join else torch.cat(given, dim=1)

    return Module()


@mistake
def adds_in_place_of_concatenating(n_in, one, r3, three, r5, five, pool):
    """The branches are concatenated, so that each keeps its channels; added, they would need the same number."""

    def join(given):
        return sum(given)

    return module(branches(n_in, one, r3, three, r5, five, pool), join)


@mistake
def concatenates_on_another_axis(n_in, one, r3, three, r5, five, pool):
    """Concatenate on the axis of the channels, dim=1: the others are the batch, the rows and the columns."""

    def join(given):
        import torch

        return torch.cat(given, dim=2)

    return module(branches(n_in, one, r3, three, r5, five, pool), join)


@mistake
def branches_in_reverse_order(n_in, one, r3, three, r5, five, pool):
    """The order of the channels is part of the task: 1x1, 3x3, 5x5, pooling."""
    return module(branches(n_in, one, r3, three, r5, five, pool)[::-1])


@mistake
def no_reduction(n_in, one, r3, three, r5, five, pool):
    """A 1x1 convolution reduces the channels before the 3x3 and the 5x5: that is what makes the module cheap."""
    parts = branches(n_in, one, r3, three, r5, five, pool)
    parts[1], parts[2] = convolution(n_in, three, 3), convolution(n_in, five, 5)
    return module(parts)


@mistake
def no_relu_after_the_reductions(n_in, one, r3, three, r5, five, pool):
    """A ReLU follows the reducing 1x1 convolutions too: without it, two convolutions in a row are only one."""
    return module(branches(n_in, one, r3, three, r5, five, pool, first={"relu": False}))


@mistake
def no_relu_at_all(n_in, one, r3, three, r5, five, pool):
    """A ReLU follows each convolution."""
    return module(branches(n_in, one, r3, three, r5, five, pool, relu=False))


@mistake
def averages_in_the_pooling_branch(n_in, one, r3, three, r5, five, pool):
    """The pooling branch takes the maximum of each 3x3 window, not the average."""
    from torch import nn

    parts = branches(n_in, one, r3, three, r5, five, pool)
    parts[3][0] = nn.AvgPool2d(3, 1, padding=1)
    return module(parts)


@mistake
def no_convolution_after_the_pooling(n_in, one, r3, three, r5, five, pool):
    """A 1x1 convolution follows the pooling: else all input channels would be in the output once more."""
    from torch import nn

    parts = branches(n_in, one, r3, three, r5, five, pool)
    parts[3] = [nn.MaxPool2d(3, 1, padding=1), nn.ReLU()]
    return module(parts)


@mistake
def convolution_before_the_pooling(n_in, one, r3, three, r5, five, pool):
    """In the last branch the pooling comes first, and the 1x1 convolution after it."""
    parts = branches(n_in, one, r3, three, r5, five, pool)
    parts[3] = [*parts[3][1:], parts[3][0]]
    return module(parts)


@mistake
def three_by_three_in_place_of_five(n_in, one, r3, three, r5, five, pool):
    """The third branch has a 5x5 convolution, with padding 2; a widespread version has 3x3 there by mistake."""
    parts = branches(n_in, one, r3, three, r5, five, pool)
    parts[2] = [*convolution(n_in, r5, 1), *convolution(r5, five, 3)]
    return module(parts)


@mistake
def one_reduction_for_both(n_in, one, r3, three, r5, five, pool):
    """The 3x3 and the 5x5 branch have a reducing convolution each: they learn different things."""
    from torch import nn

    parts = branches(n_in, one, r3, three, r5, five, pool)
    shared = convolution(n_in, r3, 1)
    parts[1], parts[2] = [*shared, nn.Conv2d(r3, three, 3, padding=1), nn.ReLU()], [*shared, *convolution(r3, five, 5)]
    return module(parts)


@mistake
def normalises(n_in, one, r3, three, r5, five, pool):
    """No batch normalisation here: this module is older, and a ReLU follows each convolution at once."""
    return module(branches(n_in, one, r3, three, r5, five, pool, norm=True))
