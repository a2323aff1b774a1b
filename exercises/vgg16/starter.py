from torch import nn


class VGG16(nn.Module):
    """VGG-16: from images (N, 3, 224, 224) to logits (N, 1000).

    five groups of convolutions 3x3 with padding 1, each group followed by a max pooling 2x2:
    64, 64 | 128, 128 | 256, 256, 256 | 512, 512, 512 | 512, 512, 512 filters
    then dense layers of 4096, 4096 and 1000

    A ReLU follows each layer with parameters but the last.
    """

    def __init__(self):
        super().__init__()
        raise NotImplementedError("make the layers here")

    def forward(self, x):
        raise NotImplementedError("pass x through the layers here")
