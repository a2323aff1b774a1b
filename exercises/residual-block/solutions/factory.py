import torch
from torch import nn


class Sum(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)

    def forward(self, x):
        return torch.stack([part(x) for part in self.parts]).sum(0)


def residual_block(n_in, n_out, s=1):
    def normed(c_in, c_out, f, s):
        return [nn.Conv2d(c_in, c_out, f, s, (f - 1) // 2, bias=False), nn.BatchNorm2d(c_out)]

    branch = nn.Sequential(*normed(n_in, n_out, 3, s), nn.ReLU(), *normed(n_out, n_out, 3, 1))
    same = s == 1 and n_in == n_out
    shortcut = nn.Identity() if same else nn.Sequential(*normed(n_in, n_out, 1, s))
    return nn.Sequential(Sum(shortcut, branch), nn.ReLU())
