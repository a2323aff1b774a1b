from grader.authoring import mistake

FILTERS = {
    "3a": (192, 64, 96, 128, 16, 32, 32),
    "3b": (256, 128, 128, 192, 32, 96, 64),
    "4a": (480, 192, 96, 208, 16, 48, 64),
    "4b": (512, 160, 112, 224, 24, 64, 64),
    "4c": (512, 128, 128, 256, 24, 64, 64),
    "4d": (512, 112, 144, 288, 32, 64, 64),
    "4e": (528, 256, 160, 320, 32, 128, 128),
    "5a": (832, 256, 160, 320, 32, 128, 128),
    "5b": (832, 384, 192, 384, 48, 128, 128),
}


def convolution(n_in, n_out, f, stride=1):
    from torch import nn

    return [nn.Conv2d(n_in, n_out, f, stride, padding=f // 2), nn.ReLU()]


def module(n_in, one, r3, three, r5, five, pool, largest=5):
    import torch
    from torch import nn

    branches = [
        convolution(n_in, one, 1),
        [*convolution(n_in, r3, 1), *convolution(r3, three, 3)],
        [*convolution(n_in, r5, 1), *convolution(r5, five, largest)],
        [nn.MaxPool2d(3, 1, padding=1), *convolution(n_in, pool, 1)],
    ]

    class Module(nn.Module):
        def __init__(self):
            super().__init__()
            self.branches = nn.ModuleList(nn.Sequential(*layers) for layers in branches)

        def forward(self, x):
            return torch.cat([branch(x) for branch in self.branches], dim=1)

    return Module()


def auxiliary(n_in, end=()):
    """A classifier for 14x14 maps."""
    from torch import nn

    dense = [nn.Linear(2048, 1024), nn.ReLU(), nn.Linear(1024, 1000), *end]
    return nn.Sequential(nn.AvgPool2d(5, 3), *convolution(n_in, 128, 1), nn.Flatten(), *dense)


def all_three(*answers):
    return answers


def googlenet(answers=all_three, places=("4a", "4d"), given=None, largest=5, always=False, end=()):
    """The right network, or one that is wrong in one of these: `answers(main, first, second)` are those in training."""
    from torch import nn

    class GoogLeNet(nn.Module):
        def __init__(self):
            super().__init__()
            self.pool = nn.MaxPool2d(3, 2, ceil_mode=True)
            last = convolution(64, 64, 1) + convolution(64, 192, 3)
            self.stem = nn.Sequential(*convolution(3, 64, 7, 2), self.pool, *last, self.pool)
            self.parts = nn.ModuleDict({name: module(*filters, largest) for name, filters in FILTERS.items()})
            self.head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(1024, 1000), *end)
            self.classifiers = nn.ModuleList(auxiliary(n_in, end) for n_in in (512, 528))

        def forward(self, x):
            x, maps = self.stem(x), []
            for name, part in self.parts.items():
                x = part(x)
                maps += [given(x) if given else x] if name in places else []
                x = self.pool(x) if name in ("3b", "4e") else x
            main = self.head(x)
            if not (self.training or always):
                return main
            return answers(main, *(classify(x) for classify, x in zip(self.classifiers, maps, strict=True)))

    return GoogLeNet()


@mistake
def auxiliary_answers_in_evaluation_too():
    """In evaluation mode, the network gives the main logits alone: ask `self.training` whether it is in training."""
    return googlenet(always=True)


@mistake
def no_auxiliary_classifiers():
    """In training mode, two auxiliary classifiers give answers as well, so that gradients reach the early modules."""

    def answers(main, first, second):
        return main

    return googlenet(answers=answers)


@mistake
def auxiliary_answers_in_another_order():
    """In training mode the main answer comes first, then that of the classifier after 4a, then the one after 4d."""

    def answers(main, first, second):
        return main, second, first

    return googlenet(answers=answers)


@mistake
def weighs_the_auxiliary_answers():
    """The factor 0.3 belongs to the losses of the auxiliary classifiers, not to their logits."""

    def answers(main, first, second):
        return main, 0.3 * first, 0.3 * second

    return googlenet(answers=answers)


@mistake
def first_auxiliary_one_module_late():
    """The first auxiliary classifier looks at what module 4a gives, before 4b; the second at what 4d gives."""
    return googlenet(places=("4b", "4d"))


@mistake
def detaches_the_auxiliary_classifiers():
    """The auxiliary losses must reach the modules before them: that is what they are for, so detach nothing."""

    def given(x):
        return x.detach()

    return googlenet(given=given)


@mistake
def three_by_three_in_place_of_five():
    """The third branch of a module has a 5x5 convolution; a widespread version has 3x3 there by mistake."""
    return googlenet(largest=3)


@mistake
def ends_with_softmax():
    """The network should return logits: PyTorch's CrossEntropyLoss applies the softmax itself, and once is enough."""
    from torch import nn

    return googlenet(end=(nn.Softmax(dim=1),))


@mistake
def drops_the_logits():
    """Dropout stands before a layer, not behind the last one: a logit that is dropped says nothing of its class."""
    from torch import nn

    return googlenet(end=(nn.Dropout(),))
