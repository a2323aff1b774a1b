from torch import nn


class ResidualBlock(nn.Module):
    """relu(F(x) + shortcut(x)), from (N, in_channels, h, w) to (N, out_channels, ceil(h/stride), ceil(w/stride)).

    F         conv 3x3 with this stride and padding 1, batch norm, ReLU, conv 3x3 with padding 1, batch norm
    shortcut  x itself, or conv 1x1 with this stride and batch norm where the shapes differ

    No convolution has a bias.
    """

    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        raise NotImplementedError("make the layers here")

    def forward(self, x):
        raise NotImplementedError("pass x through the layers here")
