# verdict: failed mistake=classifies_already
import torch.nn as nn
import torch.nn.functional as F


class ConvNet(nn.Module):
    def __init__(self):
        super(ConvNet, self).__init__()
        self.c1 = nn.Conv2d(3, 10, 3)
        self.c2 = nn.Conv2d(10, 20, 5, 2)
        self.c3 = nn.Conv2d(20, 40, 5, 2)
        self.out = nn.Linear(7 * 7 * 40, 10)

    def forward(self, x):
        a1 = F.relu(self.c1(x))
        a2 = F.relu(self.c2(a1))
        a3 = F.relu(self.c3(a2))
        return self.out(a3.reshape(a3.shape[0], -1))
