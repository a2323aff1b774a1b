"""Layers of a convolutional network written with tensor operations, so that PyTorch can differentiate them.

Channels first, as PyTorch has them. PyTorch is imported only when a function is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def conv2d(x: Any, weight: Any, bias: Any = None, stride: int = 1, padding: int = 0) -> Any:
    """Cross-correlation `z[n, o, i, j] = bias[o] + sum x[n, c, i·stride + u, j·stride + v] weight[o, c, u, v]`.

    `x` (N, C, H, W) is surrounded by `padding` zeros; `weight` (O, C, f_h, f_w); `bias` (O,) or None. Gives
    (N, O, n_h, n_w) with n = floor((n + 2·padding - f) / stride) + 1.
    Source: what torch.nn.functional.conv2d documents.
    """
    import torch

    x = torch.nn.functional.pad(x, (padding,) * 4)
    rows, columns = weight.shape[2:]
    shifted = _shifted(x, rows, columns, stride)
    z = sum(torch.einsum("nchw,oc->nohw", part, weight[:, :, u, v]) for u, v, part in shifted)
    return z if bias is None else z + bias[:, None, None]


def maxpool2d(x: Any, size: int, stride: int | None = None, padding: int = 0) -> Any:
    """The maximum of each `size` x `size` window of `x` (N, C, H, W); the stride is `size` unless it is given.

    Padding is no value at all: it never is the maximum. Source: what torch.nn.functional.max_pool2d documents.
    """
    import torch

    x = torch.nn.functional.pad(x, (padding,) * 4, value=float("-inf"))
    parts = [part for _, _, part in _shifted(x, size, size, stride or size)]
    return torch.stack(parts).max(dim=0).values


def batchnorm2d(
    x: Any, gamma: Any, beta: Any, mean: Any, var: Any, training: bool, momentum: float = 0.1, eps: float = 1e-5
) -> tuple[Any, Any, Any]:
    """`gamma (x - m) / sqrt(v + eps) + beta` for each channel of `x` (N, C, H, W), and the new running statistics.

    In training m and v are mean and biased variance of the channel in this batch, and the running statistics move
    towards them by `momentum`: the mean as it is, the variance unbiased. Otherwise m and v are the running ones,
    which stay. Source: Ioffe and Szegedy, Batch normalization, 2015, and what torch.nn.BatchNorm2d documents.
    """
    if training:
        m, v = x.mean(dim=(0, 2, 3)), x.var(dim=(0, 2, 3), unbiased=False)
        count = x.numel() / x.shape[1]
        mean = (1 - momentum) * mean + momentum * m.detach()
        var = (1 - momentum) * var + momentum * v.detach() * count / (count - 1)
    else:
        m, v = mean, var
    m, v, gamma, beta = (values[:, None, None] for values in (m, v, gamma, beta))
    return gamma * (x - m) / (v + eps) ** 0.5 + beta, mean, var


def _shifted(x: Any, rows: int, columns: int, stride: int) -> Iterator[tuple[int, int, Any]]:
    """For each place in a window: what all windows have there."""
    n_h, n_w = (x.shape[2] - rows) // stride + 1, (x.shape[3] - columns) // stride + 1
    for u in range(rows):
        for v in range(columns):
            yield u, v, x[:, :, u : u + stride * (n_h - 1) + 1 : stride, v : v + stride * (n_w - 1) + 1 : stride]
