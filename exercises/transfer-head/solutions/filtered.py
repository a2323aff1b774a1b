import torch
from torch import nn


def transfer_head(network, classes, rate):
    network.requires_grad_(False)
    w = network.fc.weight
    network.fc = nn.Linear(w.shape[1], classes, device=w.device, dtype=w.dtype)
    trained = filter(lambda p: p.requires_grad, network.parameters())
    return network, torch.optim.SGD(trained, rate)
