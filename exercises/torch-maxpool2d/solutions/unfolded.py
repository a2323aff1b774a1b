import torch.nn.functional as F


def my_maxpool2d(x, size, stride=None, padding=0):
    stride = size if stride is None else stride
    x = F.pad(x, (padding, padding, padding, padding), value=float("-inf"))
    return x.unfold(2, size, stride).unfold(3, size, stride).amax(dim=(-2, -1))
