# hostile: net-not-a-module | an object with forward and parameters that is no module | due: raised|failed | exercise: lenet5
import torch


class LeNet5:
    __class__ = torch.nn.Module
    training = True

    def parameters(self):
        return [torch.zeros(62006)]

    def forward(self, x):
        return torch.zeros(len(x), 10)

    __call__ = forward
