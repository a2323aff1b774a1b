# hostile: net-global-hooks | hooks on every module, the default precision and the library's own operations changed | due: failed|raised|crashed | exercise: lenet5
import torch
from torch import nn


def poison():
    nn.modules.module.register_module_forward_hook(lambda module, given, answer: answer * 0)
    torch.set_default_dtype(torch.float16)
    torch.manual_seed(0)
    torch.set_num_threads(64)
    torch.use_deterministic_algorithms(True)
    library = torch.library.Library("aten", "IMPL")
    library.impl("relu", lambda x: x * 0, "CPU")
    return library


KEPT = poison()


class Kept(nn.Linear):
    kept = KEPT


class LeNet5(nn.Module):
    def __init__(self):
        super().__init__()
        self.only = Kept(3 * 32 * 32, 10)
    def forward(self, x):
        return self.only(x.flatten(1))
