import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision import datasets, transforms

torch.manual_seed(0)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Block(nn.Module):
    def __init__(self, a, b):
        super(Block, self).__init__()
        self.conv = nn.Conv2d(a, b, kernel_size=5)

    def forward(self, x):
        print(x.shape)
        return F.max_pool2d(F.relu(self.conv(x)), 2)


class LeNet5(nn.Module):
    """LeNet-5 of the lectures."""

    def __init__(self, classes=10, dropout=None):
        super().__init__()
        for name, layer in {"a": Block(3, 6), "b": Block(6, 16)}.items():
            setattr(self, name, layer)
        self.head = nn.ModuleDict({"1": nn.Linear(400, 120), "2": nn.Linear(120, 84), "3": nn.Linear(84, classes)})
        self.apply(self._init)

    @staticmethod
    def _init(module):
        if isinstance(module, nn.Linear):
            nn.init.xavier_uniform_(module.weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.b(self.a(x)).view(x.size(0), -1)
        for name in ("1", "2"):
            x = self.head[name](x).relu_()
        return self.head["3"](x)


net = LeNet5().to(device)
loader = torch.utils.data.DataLoader(datasets.MNIST(".", download=True), batch_size=64)
for epoch in range(1000):
    for images, labels in loader:
        net(images)
torch.save(net.state_dict(), "net.pt")
