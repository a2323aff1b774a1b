# hostile: net-tensor-subclass | a tensor subclass that is close to everything | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class Agreeable(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        if function in (torch.Tensor.detach, torch.Tensor.cpu, torch.Tensor.numpy):
            return torch.zeros(2, 10)
        return True


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        return self.only(x.flatten(1)).as_subclass(Agreeable)
