# verdict: failed mistake=none
import torch.nn as nn


class CNN(nn.Module):
    """Scales the pixels in place, so that they are scaled again and again."""

    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(1, 25, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(25, 50, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(2450, 10),
        )

    def forward(self, x):
        x /= 255
        return self.net(x)
