from torch import nn


def block(n_in, n_out, f, s):
    return nn.Sequential(nn.Conv2d(n_in, n_out, f, s), nn.ReLU(inplace=True))


def convnet39():
    return nn.Sequential(block(3, 10, 3, 1), block(10, 20, 5, 2), block(20, 40, 5, 2), nn.Flatten())
