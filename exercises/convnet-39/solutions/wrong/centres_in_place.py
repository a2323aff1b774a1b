# verdict: failed mistake=none
import torch.nn as nn


class ConvNet39(nn.Module):
    """Centres the images in place, and so changes them for everyone else too."""

    def __init__(self):
        super().__init__()
        self.convs = nn.Sequential(
            nn.Conv2d(3, 10, 3), nn.ReLU(), nn.Conv2d(10, 20, 5, 2), nn.ReLU(), nn.Conv2d(20, 40, 5, 2), nn.ReLU()
        )

    def forward(self, x):
        x -= x.mean()
        return self.convs(x).flatten(1)
