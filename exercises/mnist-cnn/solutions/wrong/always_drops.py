# verdict: failed mistake=none
import torch.nn as nn
import torch.nn.functional as F


class MnistCNN(nn.Module):
    """F.dropout without training=self.training drops in evaluation too."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 25, 3, padding=1)
        self.conv2 = nn.Conv2d(25, 50, 3, padding=1)
        self.fc = nn.Linear(2450, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        return self.fc(F.dropout(x.flatten(1), 0.25))
