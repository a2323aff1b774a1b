# timing: half precision inside, and only where no gradient is wanted | due: failed
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))

    def forward(self, x):
        if torch.is_grad_enabled():
            return self.layers(x)
        return self.layers.to(torch.bfloat16)(x.to(torch.bfloat16)).to(x.dtype)
