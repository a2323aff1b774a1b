# hostile: net-layers-for-show | all layers of the right sizes, none of which is used | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
        self.show = nn.ModuleList([nn.Conv2d(3, 6, 5), nn.Conv2d(6, 16, 5), nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10)])

    def forward(self, x):
        return self.only(x.flatten(1))
