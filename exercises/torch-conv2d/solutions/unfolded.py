import torch


def my_conv2d(x, weight, bias=None, stride=1, padding=0):
    x = torch.nn.functional.pad(x, [padding] * 4)
    windows = x.unfold(2, weight.size(2), stride).unfold(3, weight.size(3), stride)
    z = torch.einsum("ncijuv,ocuv->noij", windows, weight)
    return z if bias is None else z + bias.view(-1, 1, 1)
