from torch import nn


class InceptionModule(nn.Module):
    """Four branches for (N, in_channels, h, w), concatenated by channels: (N, c1 + c3 + c5 + pool, h, w).

    conv 1x1 to c1
    conv 1x1 to c3_reduce, conv 3x3 with padding 1 to c3
    conv 1x1 to c5_reduce, conv 5x5 with padding 2 to c5
    max pool 3x3 with stride 1 and padding 1, conv 1x1 to pool

    A ReLU follows each convolution.
    """

    def __init__(self, in_channels, c1, c3_reduce, c3, c5_reduce, c5, pool):
        super().__init__()
        raise NotImplementedError("make the layers here")

    def forward(self, x):
        raise NotImplementedError("pass x through the branches here")
