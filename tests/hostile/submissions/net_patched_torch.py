# hostile: net-patched-torch | torch's own gradient, comparison and conversion replaced | due: failed|raised|crashed | exercise: lenet5
import torch
from torch import nn


def poison():
    torch.autograd.grad = lambda outputs, inputs, *_, **__: [torch.zeros_like(part) for part in inputs]
    torch.allclose = torch.equal = lambda *_, **__: True
    torch.Tensor.detach = torch.Tensor.cpu = torch.Tensor.numpy = lambda self: self
    torch.from_numpy = lambda array: torch.zeros(array.shape)
    nn.Module.__call__ = lambda self, x: torch.zeros(len(x), 10)
    return True


class Patched(nn.Linear):
    done = poison()


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = Patched(3 * 32 * 32, 10)
    def forward(self, x):
        return self.only(x.flatten(1))
