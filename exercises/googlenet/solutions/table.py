import torch
from torch import nn
from torch.nn.functional import dropout

# Filters: 1x1, reduced, 3x3, reduced, 5x5, after the pooling; "P" is a pooling, "A" an auxiliary classifier.
TABLE = [
    (64, 96, 128, 16, 32, 32), (128, 128, 192, 32, 96, 64), "P",
    (192, 96, 208, 16, 48, 64), "A", (160, 112, 224, 24, 64, 64), (128, 128, 256, 24, 64, 64),
    (112, 144, 288, 32, 64, 64), "A", (256, 160, 320, 32, 128, 128), "P",
    (256, 160, 320, 32, 128, 128), (384, 192, 384, 48, 128, 128),
]  # fmt: skip


def conv(n_in, n_out, size, stride=1):
    return nn.Sequential(nn.Conv2d(n_in, n_out, size, stride, size // 2), nn.ReLU())


class Side(nn.Module):
    """Branches side by side; the poolings of the network are padded, and the 5x5 branch comes first."""

    def __init__(self, n_in, one, r3, three, r5, five, pool):
        super().__init__()
        self.five = nn.Sequential(conv(n_in, r5, 1), conv(r5, five, 5))
        self.three = nn.Sequential(conv(n_in, r3, 1), conv(r3, three, 3))
        self.pool = nn.Sequential(nn.MaxPool2d(3, 1, 1), conv(n_in, pool, 1))
        self.one = conv(n_in, one, 1)

    def forward(self, x):
        five, pool = self.five(x), self.pool(x)
        return torch.cat((self.one(x), self.three(x), five, pool), dim=1)


class Auxiliary(nn.Sequential):
    def __init__(self, n_in):
        super().__init__(
            nn.AvgPool2d(5, stride=3), conv(n_in, 128, 1), nn.Flatten(),
            nn.Linear(128 * 4 * 4, 1024), nn.ReLU(), nn.Dropout(0.7), nn.Linear(1024, 1000),
        )  # fmt: skip


def googlenet():
    return Network()


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(1024, 1000)
        self.stem = nn.Sequential(
            conv(3, 64, 7, 2), nn.MaxPool2d(3, 2, 1), conv(64, 64, 1), conv(64, 192, 3), nn.MaxPool2d(3, 2, 1)
        )
        self.parts, n = nn.ModuleList(), 192
        for row in TABLE:
            if row == "P":
                self.parts.append(nn.MaxPool2d(3, 2, 1))
            elif row == "A":
                self.parts.append(Auxiliary(n))
            else:
                self.parts.append(Side(n, *row))
                n = row[0] + row[2] + row[4] + row[5]

    def forward(self, x):
        x, others = self.stem(x), []
        for part in self.parts:
            if not isinstance(part, Auxiliary):
                x = part(x)
            elif self.training:
                others.append(part(x))
        logits = self.head(dropout(x.mean((2, 3)), 0.4, self.training))
        return (logits, *others) if self.training else logits
