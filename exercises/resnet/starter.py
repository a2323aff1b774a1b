from torch import nn


def resnet(depth, num_classes=1000):
    """A residual network of depth 18, 34 or 50, as a torch.nn.Module from (N, 3, H, W) to logits (N, num_classes).

    conv 7x7, 64 filters, stride 2, padding 3, batch norm, ReLU, max pool 3x3 with stride 2 and padding 1
    four groups of residual blocks with 64, 128, 256 and 512 channels, all but the first beginning with stride 2
    the average of each map, and one dense layer

    18: 2, 2, 2, 2 blocks of two convolutions; 34: 3, 4, 6, 3 of them; 50: 3, 4, 6, 3 blocks of three convolutions.
    """
    raise NotImplementedError("build the network here")
