import torch.nn as nn
import torch.nn.functional as F


def group(count, n_in, n_out):
    layers = []
    for i in range(count):
        layers += [nn.Conv2d(n_in if i == 0 else n_out, n_out, 3, 1, 1), nn.ReLU()]
    return nn.Sequential(*layers, nn.MaxPool2d(2, 2))


class VGG(nn.Module):
    """The dense layers are written first, and the last is a convolution over one pixel."""

    def __init__(self):
        super(VGG, self).__init__()
        self.fc8 = nn.Conv2d(4096, 1000, 1)
        self.fc7 = nn.Linear(4096, 4096)
        self.fc6 = nn.Linear(25088, 4096)
        sizes = [(2, 3, 64), (2, 64, 128), (3, 128, 256), (3, 256, 512), (3, 512, 512)]
        self.groups = nn.ModuleList([group(*size) for size in sizes])

    def forward(self, x):
        for part in self.groups:
            x = part(x)
        x = x.view(-1, 512 * 7 * 7)
        x = F.dropout(F.relu(self.fc6(x)), training=self.training)
        x = F.dropout(F.relu(self.fc7(x)), training=self.training)
        return self.fc8(x[:, :, None, None]).flatten(1)
