import torch.nn as nn


def conv(n_in, n_out, f, stride=1):
    return nn.Conv2d(n_in, n_out, f, stride=stride, padding=f // 2, bias=False)


class BasicBlock(nn.Module):
    """The shortcut is computed first, and its layers are made first."""

    def __init__(self, inplanes, planes, stride=1):
        super().__init__()
        self.downsample = None
        if not (stride == 1 and inplanes == planes):
            self.downsample = nn.Sequential(conv(inplanes, planes, 1, stride), nn.BatchNorm2d(planes))
        self.bn2, self.conv2 = nn.BatchNorm2d(planes), conv(planes, planes, 3)
        self.bn1, self.conv1 = nn.BatchNorm2d(planes), conv(inplanes, planes, 3, stride)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x):
        identity = x if self.downsample is None else self.downsample(x)
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return self.relu(out + identity)
