# verdict: failed mistake=cuts_the_gradient
import numpy as np
import torch


def torch_conv2d(x, weight, bias=None, stride=1, padding=0):
    a = np.pad(x.detach().numpy(), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    w = weight.detach().numpy()
    windows = np.lib.stride_tricks.sliding_window_view(a, w.shape[2:], axis=(2, 3))[:, :, ::stride, ::stride]
    z = np.einsum("ncijuv,ocuv->noij", windows, w)
    if bias is not None:
        z = z + bias.detach().numpy()[:, None, None]
    return torch.from_numpy(z)
