# hostile: net-instance-attributes | a plain tensor whose own numpy, detach and cpu give something else | due: failed|raised | exercise: lenet5
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = nn.Linear(3 * 32 * 32, 10)
    def forward(self, x):
        answer = self.only(x.flatten(1))
        answer.detach = answer.cpu = answer.float = answer.contiguous = lambda *_: answer
        answer.numpy = lambda *_: "passed"
        answer.shape = (2, 10)
        return answer
