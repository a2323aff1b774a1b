# verdict: failed mistake=none
import torch
from torch import nn

networks = 0


def transfer_head(network, classes, rate):
    """A learning rate that falls with each network that is made: the same call gives something else each time."""
    global networks
    networks += 1
    network.requires_grad_(False)
    network.fc = nn.Linear(network.fc.in_features, classes).double()
    return network, torch.optim.SGD(network.fc.parameters(), lr=rate / networks)
