# verdict: failed mistake=none
from torch import nn


def torch_maxpool2d(x, size, stride=None, padding=0):
    return nn.MaxPool2d(size, stride, padding)(x)
