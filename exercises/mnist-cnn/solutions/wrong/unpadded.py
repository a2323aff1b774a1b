# verdict: failed mistake=forgets_the_padding
import torch.nn as nn
import torch.nn.functional as F


class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 25, 3)
        self.conv2 = nn.Conv2d(25, 50, 3)
        self.fc = nn.Linear(50 * 5 * 5, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(-1, 50 * 5 * 5)
        return self.fc(x)
