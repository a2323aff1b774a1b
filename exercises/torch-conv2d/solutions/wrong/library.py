# verdict: failed mistake=none
import torch.nn as nn


def torch_conv2d(x, weight, bias=None, stride=1, padding=0):
    out_channels, in_channels, *size = weight.shape
    layer = nn.Conv2d(in_channels, out_channels, tuple(size), stride, padding, bias=bias is not None)
    layer.weight.data = weight
    if bias is not None:
        layer.bias.data = bias
    return layer(x)
