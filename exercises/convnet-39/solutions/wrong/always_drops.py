# verdict: failed mistake=none
import torch.nn as nn
import torch.nn.functional as F


class ConvNet(nn.Module):
    """F.dropout without training=self.training drops in evaluation too."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 10, 3)
        self.conv2 = nn.Conv2d(10, 20, 5, stride=2)
        self.conv3 = nn.Conv2d(20, 40, 5, stride=2)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv2(x))
        x = F.relu(self.conv3(x))
        return F.dropout(x.view(x.size(0), -1))
