# verdict: failed mistake=none
import torch.nn as nn
import torch.nn.functional as F


class MLP(nn.Module):
    """F.dropout without training=self.training drops in evaluation too."""

    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 50)
        self.fc2 = nn.Linear(50, 50)
        self.fc3 = nn.Linear(50, 50)
        self.fc4 = nn.Linear(50, 50)
        self.fc5 = nn.Linear(50, 10)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = F.relu(self.fc3(x))
        x = F.dropout(F.relu(self.fc4(x)), 0.5)
        return self.fc5(x)
