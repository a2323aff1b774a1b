import torch
import torch.nn as nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, h_dim=50):
        super(MLP, self).__init__()
        # the output layer is made first and used last
        self.out = nn.Linear(h_dim, 10)
        self.layers = nn.ModuleList([nn.Linear(h_dim, h_dim) for _ in range(3)])
        self.layers.insert(0, nn.Linear(784, h_dim))

    def forward(self, x):
        x = x.view(x.size(0), -1)
        for layer in self.layers:
            x = F.relu(layer(x))
        return self.out(x)
