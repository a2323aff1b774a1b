from torch import nn


def mlp():
    sizes = [784, 50, 50, 50, 50]
    hidden = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        hidden += [nn.Linear(n_in, n_out), nn.ReLU(inplace=True)]
    return nn.Sequential(*hidden, nn.Linear(50, 10))
