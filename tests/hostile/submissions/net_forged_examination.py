# hostile: net-forged-examination | right rows for layers and sizes written by the network itself, with outputs of nothing | due: failed|raised|crashed | exercise: lenet5
import sys

import numpy as np
import torch

ROWS = "conv 6x28x28"


def forged(factory, images, wants=(), upstream=None, *_, **__):
    return {"outputs": np.zeros((len(images), 10)), "gradients": {"input": np.zeros(4)}, "activations": ROWS, "layers": "6x3x5x5 6\t"}


def poison():
    for name, module in list(sys.modules.items()):
        if "networks" in name:
            module.examine = forged
    return True


class LeNet5(torch.nn.Module):
    done = poison()

    def forward(self, x):
        return torch.zeros(len(x), 10)
