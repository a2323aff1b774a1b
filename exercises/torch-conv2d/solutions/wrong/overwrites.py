# verdict: failed mistake=none
import torch.nn.functional as F


def torch_conv2d(x, weight, bias=None, stride=1, padding=0):
    weight *= 1.0 + (x.numel() > 0)
    columns = F.unfold(x, weight.shape[2:], padding=padding, stride=stride)
    z = weight.flatten(1) @ columns / 2
    z = z if bias is None else z + bias[:, None]
    rows = (x.shape[2] + 2 * padding - weight.shape[2]) // stride + 1
    return z.unflatten(2, (rows, -1))
