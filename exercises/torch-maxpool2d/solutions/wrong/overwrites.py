# verdict: failed mistake=none
import torch.nn.functional as F


def torch_maxpool2d(x, size, stride=None, padding=0):
    x += 1
    padded = F.pad(x, (padding,) * 4, value=float("-inf"))
    return padded.unfold(2, size, stride or size).unfold(3, size, stride or size).amax(dim=(-2, -1)) - 1
