# verdict: failed mistake=none
import torch.nn as nn


class MLP(nn.Module):
    """Scales the pixels in place, so that they are scaled again and again."""

    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(784, 50),
            nn.ReLU(),
            nn.Linear(50, 50),
            nn.ReLU(),
            nn.Linear(50, 50),
            nn.ReLU(),
            nn.Linear(50, 50),
            nn.ReLU(),
            nn.Linear(50, 10),
        )

    def forward(self, x):
        x /= 255
        return self.net(x)
