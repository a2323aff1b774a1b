import torch
import torch.nn.functional as F


class LeNet5(torch.nn.Module):
    """Without layers: the parameters by name, the pooling by windows, the dense layers as matrix products."""

    def __init__(self):
        super().__init__()
        self.f1, self.b1 = self.make(6, 3, 5, 5)
        self.f2, self.b2 = self.make(16, 6, 5, 5)
        self.w3, self.b3 = self.make(120, 400)
        self.w4, self.b4 = self.make(84, 120)
        self.w5, self.b5 = self.make(10, 84)

    def make(self, *shape):
        return torch.nn.Parameter(0.1 * torch.randn(shape)), torch.nn.Parameter(torch.zeros(shape[0]))

    def pool(self, x):
        return x.unfold(2, 2, 2).unfold(3, 2, 2).amax(dim=(-2, -1))

    def forward(self, x):
        x = self.pool(F.conv2d(x, self.f1, self.b1).clamp(min=0))
        x = self.pool(F.conv2d(x, self.f2, self.b2).clamp(min=0))
        x = x.reshape(len(x), -1)
        x = (x @ self.w3.T + self.b3).clamp(min=0)
        x = (x @ self.w4.T + self.b4).clamp(min=0)
        return x @ self.w5.T + self.b5
