import torch
from torch import nn


class Convolution(nn.Module):
    """A convolution as one matrix product over all windows."""

    def __init__(self, n_in, n_out, f, s):
        super().__init__()
        self.f, self.s = f, s
        self.bias = nn.Parameter(torch.zeros(n_out))
        self.weight = nn.Parameter(torch.randn(n_out, n_in, f, f) * 0.1)

    def forward(self, x):
        windows = x.unfold(2, self.f, self.s).unfold(3, self.f, self.s)  # (N, n_in, h, w, f, f)
        n, _, h, w, _, _ = windows.shape
        columns = windows.permute(0, 2, 3, 1, 4, 5).reshape(n * h * w, -1)
        z = columns @ self.weight.flatten(1).T + self.bias
        return z.reshape(n, h, w, -1).permute(0, 3, 1, 2)


class ConvNet39(nn.Module):
    def __init__(self):
        super().__init__()
        self.third = Convolution(20, 40, 5, 2)
        self.second = Convolution(10, 20, 5, 2)
        self.first = Convolution(3, 10, 3, 1)

    def forward(self, x):
        for layer in (self.first, self.second, self.third):
            x = torch.relu(layer(x))
        return x.reshape(x.shape[0], -1)
