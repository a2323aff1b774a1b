# hostile: net-data-loader-processes | worker processes, a compiler and a file of somebody else's | due: raised|failed|crashed|timeout | exercise: lenet5
import torch
from torch import nn


import torch.hub
import torch.multiprocessing
import torch.utils.data


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        for attack in (lambda: next(iter(torch.utils.data.DataLoader([1, 2], num_workers=2))),
                       lambda: torch.save(x, "@SCRATCH@/x"), lambda: torch.load("@STATE@/salt", weights_only=False),
                       lambda: torch.multiprocessing.spawn(print, (), 2), lambda: torch.hub.load("a/b", "c")):
            try:
                attack()
            except Exception:
                continue
            raise RuntimeError("BREACH: torch")
        return self.only(x.flatten(1))
