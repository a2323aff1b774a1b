from torch import nn


class AlexNet(nn.Module):
    """AlexNet as in the lectures: from images (N, 3, 227, 227) to logits (N, 1000).

    conv 11x11, 96 filters, stride 4       (N, 96, 55, 55)      max pool 3x3, stride 2   (N, 96, 27, 27)
    conv 5x5, 256 filters, padding 2       (N, 256, 27, 27)     max pool 3x3, stride 2   (N, 256, 13, 13)
    conv 3x3, 384 filters, padding 1       (N, 384, 13, 13)
    conv 3x3, 384 filters, padding 1       (N, 384, 13, 13)
    conv 3x3, 256 filters, padding 1       (N, 256, 13, 13)     max pool 3x3, stride 2   (N, 256, 6, 6)
    dense 4096, dense 4096, dense 1000

    A ReLU follows each layer with parameters but the last.
    """

    def __init__(self):
        super().__init__()
        raise NotImplementedError("make the layers here")

    def forward(self, x):
        raise NotImplementedError("pass x through the layers here")
