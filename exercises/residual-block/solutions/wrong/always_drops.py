# verdict: failed mistake=none
import torch.nn as nn
import torch.nn.functional as F


class ResidualBlock(nn.Module):
    """F.dropout without training=self.training drops in evaluation too."""

    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.shortcut = nn.Sequential()
        if stride != 1 or in_channels != out_channels:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False), nn.BatchNorm2d(out_channels)
            )

    def forward(self, x):
        out = F.dropout(F.relu(self.bn1(self.conv1(x))), 0.2)
        return F.relu(self.bn2(self.conv2(out)) + self.shortcut(x))
