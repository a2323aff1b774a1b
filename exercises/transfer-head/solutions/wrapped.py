from torch import nn, optim


class WithHead(nn.Module):
    """The body of the old network with a head of its own."""

    def __init__(self, network, classes):
        super().__init__()
        features, dtype = network.fc.in_features, network.fc.weight.dtype
        network.fc = nn.Identity()
        self.body = network.requires_grad_(False)
        self.head = nn.Linear(features, classes).to(dtype)

    def forward(self, x):
        return self.head(self.body(x))


def replace_head(network, classes, rate):
    network = WithHead(network, classes)
    return network, optim.SGD(network.head.parameters(), lr=rate)
