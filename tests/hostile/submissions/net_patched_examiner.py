# hostile: net-patched-examiner | the examination that runs beside it replaced by one that reports nonsense | due: failed|raised|crashed | exercise: lenet5
import torch
from torch import nn


import sys


def poison():
    for name, module in list(sys.modules.items()):
        if "networks" in name:
            module.examine = lambda *_, **__: {"outputs": 4, "passed": True, "activations": "\x1b[2J", "layers": 10**400,
                                               "gradients": {"input": []}}
    return True


class Patched(nn.Linear):
    done = poison()


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = Patched(3 * 32 * 32, 10)
    def forward(self, x):
        return self.only(x.flatten(1))
