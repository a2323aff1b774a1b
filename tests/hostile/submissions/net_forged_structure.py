# hostile: net-forged-structure | an empty network whose examination tells the sizes and layers that the prompt asks for | due: failed|raised | exercise: lenet5
import sys

import numpy as np
import torch

LAYERS = "6x3x5x5 6\t\n16x6x5x5 16\t\n120x400 120\t\n84x120 84\t\n10x84 10\t"


def forged(factory, images, wants=(), *rest, sizes=(), **named):
    sizes = sizes or next((r for r in rest if type(r) is tuple and r and "x" in str(r[0])), ())
    told = {"outputs": np.asarray(images).reshape(len(images), -1)[:, :10] * 1.0, "layers": LAYERS,
            "gradients": {}, "activations": "\n".join(str(s).split()[-1] for s in sizes)}
    return {w: told[w] for w in wants}


def poison():
    for name, module in list(sys.modules.items()):
        if name.endswith("networks"):
            module.examine = forged
    return True


class LeNet5(torch.nn.Module):
    done = poison()

    def forward(self, x):
        return torch.zeros(len(x), 10)
