from torch import nn


class InceptionModule(nn.Module):
    """The pooling branch is computed first, and each branch is written where it belongs."""

    def __init__(self, n_in, *filters):
        super().__init__()
        one, r3, three, r5, five, pool = filters
        self.sizes = [one, three, five, pool]
        relu = nn.ReLU()
        self.by_pool = nn.Sequential(nn.MaxPool2d(3, 1, 1), nn.Conv2d(n_in, pool, 1), relu)
        self.by_five = nn.Sequential(nn.Conv2d(n_in, r5, 1), relu, nn.Conv2d(r5, five, 5, padding="same"), relu)
        self.by_three = nn.Sequential(nn.Conv2d(n_in, r3, 1), relu, nn.Conv2d(r3, three, 3, padding="same"), relu)
        self.by_one = nn.Sequential(nn.Conv2d(n_in, one, 1), relu)

    def forward(self, x):
        z = x.new_empty(x.shape[0], sum(self.sizes), *x.shape[2:])
        ends = [sum(self.sizes[: i + 1]) for i in range(4)]
        z[:, ends[2] :] = self.by_pool(x)
        z[:, ends[1] : ends[2]] = self.by_five(x)
        z[:, ends[0] : ends[1]] = self.by_three(x)
        z[:, : ends[0]] = self.by_one(x)
        return z
