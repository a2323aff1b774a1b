"""Convolution of volumes, forward and backward, as the lectures define it: the filter is slid, not flipped.

Volumes are channels last, ``x (m, n_h, n_w, n_c_prev)``, filters ``w (f_h, f_w, n_c_prev, n_c)``, one bias for
each filter, ``b (n_c,)``. The sums are made in float64; answers have the dtype that NumPy gives to the inputs'.
Source: Goodfellow, Bengio, Courville, *Deep Learning* (2016), sections 9.1 and 9.5; Dumoulin and Visin,
*A guide to convolution arithmetic for deep learning* (2016).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from reference.padding import same_border, zero_pad


def conv_single_step(a_slice: Any, w: Any, b: Any) -> float:
    """One filter on one window: ``z = sum(a_slice * w) + b``, with a_slice and w ``(f, f, n_c_prev)`` and b a number.

    Raises ValueError when window and filter differ in shape.
    """
    if np.shape(a_slice) != np.shape(w):
        raise ValueError(f"the window has shape {np.shape(a_slice)}, but the filter {np.shape(w)}")
    return float(np.sum(np.multiply(a_slice, w, dtype=np.float64)) + b)


def conv_forward(x: Any, w: Any, b: Any, stride: int = 1, pad: int = 0) -> Any:
    """``z[i, h, w', c] = sum_{u, v, k} padded[i, h s + u, w' s + v, k] w[u, v, k, c] + b[c]``.

    ``(m, n_h, n_w, n_c_prev) -> (m, floor((n_h + 2 pad - f_h) / stride) + 1, ..., n_c)``.
    Raises ValueError when the filter does not fit, the channels differ, stride < 1 or pad < 0.
    """
    n_h, n_w = output_sizes(x, w, stride, pad)
    padded = zero_pad(np.asarray(x, np.float64), pad)
    z = np.empty((len(x), n_h, n_w, w.shape[3]))
    for h in range(n_h):
        for v in range(n_w):
            z[:, h, v, :] = np.tensordot(window(padded, w, h * stride, v * stride), w, 3) + b
    return z.astype(np.result_type(x, w, b))


def conv_backward(dz: Any, x: Any, w: Any, stride: int = 1, pad: int = 0) -> tuple[Any, Any, Any]:
    """The gradients of ``sum(dz * conv_forward(x, w, b, stride, pad))``: ``(dx, dw, db)``, shaped as x, w, b.

    Each output was a sum over its window, so it hands ``dz * w`` back to the window's pixels and
    ``dz * window`` to the filter; what is read more than once gathers a sum. ``db[c] = sum dz[..., c]``.
    Raises ValueError where conv_forward does, and when dz has not the shape of its answer.
    """
    n_h, n_w = output_sizes(x, w, stride, pad)
    if dz.shape != (len(x), n_h, n_w, w.shape[3]):
        raise ValueError(f"dz has shape {dz.shape}, but should have {(len(x), n_h, n_w, w.shape[3])}")
    dtype = np.result_type(dz, x, w)
    dz, w = np.asarray(dz, np.float64), np.asarray(w, np.float64)
    padded = zero_pad(np.asarray(x, np.float64), pad)
    d_padded, dw = np.zeros_like(padded), np.zeros_like(w)
    for h in range(n_h):
        for v in range(n_w):
            at = h * stride, v * stride
            window(d_padded, w, *at)[...] += np.tensordot(dz[:, h, v], w, (1, 3))
            dw += np.tensordot(window(padded, w, *at), dz[:, h, v], (0, 0))
    dx = d_padded[:, pad : pad + x.shape[1], pad : pad + x.shape[2], :]
    return dx.astype(dtype), dw.astype(dtype), dz.sum((0, 1, 2)).astype(dtype)


def conv2d(x: Any, w: Any, b: Any, stride: int = 1, padding: str = "valid") -> Any:
    """conv_forward, with the border named: "valid" has none, "same" gives ``ceil(n / stride)`` positions.

    Raises ValueError for any other name, and where conv_forward does.
    """
    if padding not in ("valid", "same"):
        raise ValueError(f"padding is {padding!r}, but should be 'valid' or 'same'")
    if padding == "valid":
        return conv_forward(x, w, b, stride)
    check_geometry(x, w, stride, 0)
    rows, columns = (same_border(x.shape[axis + 1], w.shape[axis], stride) for axis in (0, 1))
    return conv_forward(np.pad(x, ((0, 0), rows, columns, (0, 0))), w, b, stride)


def conv_layer(x: Any, w: Any, b: Any, stride: int = 1, pad: int = 0) -> Any:
    """One layer of a convolutional network: ``a = max(z, 0)`` with ``z = conv_forward(x, w, b, stride, pad)``."""
    return np.maximum(conv_forward(x, w, b, stride, pad), 0)


def conv1x1(x: Any, w: Any, b: Any) -> Any:
    """A 1x1 convolution: ``z[i, h, v] = x[i, h, v] @ w[0, 0] + b``, the same dense layer at every pixel.

    ``x (m, n_h, n_w, n_c_prev)``, ``w (1, 1, n_c_prev, n_c)``, ``b (n_c,)``.
    Raises ValueError when the filters are larger than a pixel or read another number of channels.
    """
    if w.shape[:3] != (1, 1, x.shape[3]):
        raise ValueError(f"w has shape {w.shape}, but should begin with {(1, 1, x.shape[3])}")
    z = np.einsum("ihvk,kc->ihvc", np.asarray(x, np.float64), w[0, 0]) + b
    return z.astype(np.result_type(x, w, b))


def window(padded: Any, w: Any, top: int, left: int) -> Any:
    """The part of every padded image that the filter covers from (top, left): a view ``(m, f_h, f_w, n_c_prev)``."""
    return padded[:, top : top + w.shape[0], left : left + w.shape[1], :]


def output_sizes(x: Any, w: Any, stride: int, pad: int) -> tuple[int, int]:
    """Positions down and across: ``floor((n + 2 pad - f) / stride) + 1`` on each axis.

    Raises ValueError when there is none, or when the geometry is bad.
    """
    check_geometry(x, w, stride, pad)
    fits = [x.shape[axis + 1] + 2 * pad - w.shape[axis] for axis in (0, 1)]
    if min(fits) < 0:
        raise ValueError(f"a {w.shape[0]}x{w.shape[1]} filter does not fit into the padded image")
    return fits[0] // stride + 1, fits[1] // stride + 1


def check_geometry(x: Any, w: Any, stride: int, pad: int) -> None:
    """Raises ValueError when stride < 1, pad < 0, or the filters read another number of channels than x has."""
    if stride < 1 or pad < 0:
        raise ValueError(f"stride is {stride} and pad {pad}, but should be at least 1 and 0")
    if x.shape[3] != w.shape[2]:
        raise ValueError(f"x has {x.shape[3]} channels, but the filters read {w.shape[2]}")
