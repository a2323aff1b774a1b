"""The arithmetic of shapes, parameters and costs, in exact whole numbers and with the standard library alone.

Shapes are channels last, ``(n_h, n_w, n_c)``; a flattened volume is ``(n,)``. Sources: Goodfellow, Bengio and
Courville, *Deep Learning* (2016), chapter 9; Dumoulin and Visin, *A guide to convolution arithmetic for deep
learning* (2016); Szegedy et al., *Going deeper with convolutions* (2014), for the bottleneck and the inception block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

Shape = tuple[int, int, int]
Layer = Mapping[str, Any]
Row = tuple[str, tuple[int, ...], int, int]

# ---------------------------------------------------------------- sizes


def conv_output_size(n: int, f: int, p: int = 0, s: int = 1) -> int:
    """``floor((n + 2p - f) / s) + 1``: how many places a window of f pixels has on a side of n pixels.

    Raises ValueError when n, f or s is below 1, p is negative, or the window is larger than the padded side.
    """
    if min(n, f, s) < 1 or p < 0:
        raise ValueError(f"no such geometry: n={n}, f={f}, p={p}, s={s}")
    if f > n + 2 * p:
        raise ValueError(f"a window of {f} does not fit into {n} + 2 * {p} pixels")
    return (n + 2 * p - f) // s + 1


def same_padding(f: int) -> tuple[int, int]:
    """``(floor((f - 1) / 2), ceil((f - 1) / 2))``: pixels before and after that keep the size at stride 1.

    Raises ValueError when f is below 1.
    """
    if f < 1:
        raise ValueError(f"a filter has at least one pixel, not {f}")
    return (f - 1) // 2, f // 2


def strided_same_padding(n: int, f: int, s: int) -> tuple[int, int]:
    """Pixels before and after for ``ceil(n / s)`` places: in all ``max((ceil(n / s) - 1) s + f - n, 0)``.

    That is the least that will do; of an odd number the extra pixel comes after. Raises ValueError when n, f or
    s is below 1. Source: the `same` rule of TensorFlow and Keras.
    """
    if min(n, f, s) < 1:
        raise ValueError(f"no such geometry: n={n}, f={f}, s={s}")
    places = -(-n // s)
    total = max((places - 1) * s + f - n, 0)
    return total // 2, total - total // 2


def conv_output_shape(input_shape: Shape, f: int, n_filters: int, p: int = 0, s: int = 1) -> Shape:
    """``(n_h, n_w, n_c) -> (size(n_h), size(n_w), n_filters)`` with size = `conv_output_size`.

    Raises ValueError as `conv_output_size` does, and when a number of channels is below 1.
    """
    n_h, n_w, n_c = input_shape
    if min(n_c, n_filters) < 1:
        raise ValueError(f"there are {n_c} channels and {n_filters} filters, but must be at least one of each")
    return conv_output_size(n_h, f, p, s), conv_output_size(n_w, f, p, s), n_filters


def pool_output_shape(input_shape: Shape, f: int, s: int | None = None) -> Shape:
    """``(n_h, n_w, n_c) -> (floor((n_h - f) / s) + 1, floor((n_w - f) / s) + 1, n_c)``; s is f unless given.

    Raises ValueError as `conv_output_size` does.
    """
    return conv_output_shape(input_shape, f, input_shape[2], 0, f if s is None else s)


def input_features(h: int, w: int, c: int = 3) -> int:
    """``h w c``: the numbers in a flattened image. Raises ValueError when a size is below 1."""
    if min(h, w, c) < 1:
        raise ValueError(f"no image is {h}x{w}x{c}")
    return h * w * c


# ---------------------------------------------------------------- parameters and costs


def conv_params(f: int, n_c_prev: int, n_c: int, bias: bool = True) -> int:
    """``(f f n_c_prev + 1) n_c``, or without the 1 when there is no bias: n_c filters that span all channels.

    Raises ValueError when a number is below 1.
    """
    if min(f, n_c_prev, n_c) < 1:
        raise ValueError(f"no such filters: f={f}, n_c_prev={n_c_prev}, n_c={n_c}")
    return (f * f * n_c_prev + bool(bias)) * n_c


def fc_params(n_in: int, n_out: int, bias: bool = True) -> int:
    """``n_in n_out + n_out``, or ``n_in n_out`` when there is no bias. Raises ValueError when a number is below 1."""
    if min(n_in, n_out) < 1:
        raise ValueError(f"no dense layer has {n_in} inputs and {n_out} outputs")
    return (n_in + bool(bias)) * n_out


def dense_weights(h: int, w: int, c: int, hidden: int) -> int:
    """``h w c hidden``: the weights, without biases, of a dense layer on a flattened image.

    Raises ValueError when a number is below 1.
    """
    return fc_params(input_features(h, w, c), hidden, bias=False)


def conv_vs_fc(input_shape: Shape, f: int, n_filters: int, p: int = 0, s: int = 1) -> tuple[int, int]:
    """``(conv_params, N_in N_out)``: a convolution, and a dense layer without bias between the same volumes.

    Raises ValueError as `conv_output_shape` does.
    """
    output_shape = conv_output_shape(input_shape, f, n_filters, p, s)
    return conv_params(f, input_shape[2], n_filters), prod(input_shape) * prod(output_shape)


def conv_multiplications(input_shape: Shape, f: int, n_filters: int, p: int = 0, s: int = 1) -> int:
    """``n_h n_w n_filters * f f n_c_prev``: one multiplication for each weight of the filter, at each output number.

    Raises ValueError as `conv_output_shape` does.
    """
    return prod(conv_output_shape(input_shape, f, n_filters, p, s)) * f * f * input_shape[2]


def bottleneck_multiplications(input_shape: Shape, n_reduce: int, f: int, n_filters: int) -> tuple[int, int, float]:
    """``(direct, reduced, direct / reduced)`` multiplications of a same convolution, and of one after a 1x1.

    ``direct = n_h n_w n_filters f f n_c``, ``reduced = n_h n_w n_reduce n_c + n_h n_w n_filters f f n_reduce``.
    Raises ValueError when a number is below 1.
    """
    n_h, n_w, n_c = input_shape
    if min(n_h, n_w, n_c, n_reduce, f, n_filters) < 1:
        raise ValueError("sizes and numbers of filters are at least 1")
    direct = n_h * n_w * n_filters * f * f * n_c
    reduced = n_h * n_w * n_reduce * n_c + n_h * n_w * n_filters * f * f * n_reduce
    return direct, reduced, direct / reduced


# ---------------------------------------------------------------- what sees what


def window_usage(n: int, f: int, p: int = 0, s: int = 1) -> Any:
    """``usage[i, j]`` = how many windows of f x f read pixel (i, j) of an n x n image padded by p: n x n ints.

    Rows and columns are covered independently, so it is the outer product of the counts along one side.
    Raises ValueError as `conv_output_size` does.
    """
    import numpy as np

    starts = [s * k - p for k in range(conv_output_size(n, f, p, s))]
    along_a_side = [sum(start <= i < start + f for start in starts) for i in range(n)]
    return np.outer(along_a_side, along_a_side)


def inputs_seen(i: int, j: int, f: int, p: int, s: int, input_shape: tuple[int, int]) -> set[tuple[int, int]]:
    """The pixels ``(i s - p + u, j s - p + v)``, 0 <= u, v < f, that lie inside the image of input_shape (n_h, n_w).

    Raises ValueError as `conv_output_size` does, and when there is no output (i, j).
    """
    n_h, n_w = input_shape
    if not (0 <= i < conv_output_size(n_h, f, p, s) and 0 <= j < conv_output_size(n_w, f, p, s)):
        raise ValueError(f"the output has no position ({i}, {j})")
    rows, columns = range(i * s - p, i * s - p + f), range(j * s - p, j * s - p + f)
    return {(row, column) for row in rows for column in columns if 0 <= row < n_h and 0 <= column < n_w}


def receptive_field(layers: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """``(r, jump)`` of one unit above layers of (f, s): from (1, 1), ``r += (f - 1) jump``, then ``jump *= s``.

    r is the width of the input that the unit sees, jump the input's pixels between neighbouring units.
    Raises ValueError when an f or s is below 1.
    Source: Araujo, Norris and Sim, *Computing receptive fields of convolutional neural networks*, Distill (2019).
    """
    size, jump = 1, 1
    for f, s in layers:
        if min(f, s) < 1:
            raise ValueError(f"no layer has f={f}, s={s}")
        size, jump = size + (f - 1) * jump, jump * s
    return size, jump


# ---------------------------------------------------------------- networks


def network_summary(input_shape: tuple[int, ...], layers: Sequence[Layer]) -> list[Row]:
    """One row (name, activation shape, activation size, parameters) for each layer, in order.

    Layers are dicts: ``{"type": "conv", "filters", "f", "stride": 1, "pad": 0, "bias": True}``,
    ``{"type": "pool", "f", "stride": f}``, ``{"type": "flatten"}``, ``{"type": "dense", "units", "bias": True}``,
    each with a "name" or called by its type and its number among the layers of that type: "conv1".
    Raises ValueError for another type, for a layer that does not fit on the one before, and for bad geometry.
    """
    rows: list[Row] = []
    shape, seen = tuple(input_shape), Counter[str]()
    for layer in layers:
        kind = layer["type"]
        seen[kind] += 1
        before, shape = shape, activation_shape(shape, layer)
        rows.append((layer.get("name", f"{kind}{seen[kind]}"), shape, prod(shape), layer_params(before, layer)))
    return rows


def inception_output_shape(input_shape: Shape, branches: Sequence[Sequence[Layer]]) -> Shape:
    """``(n_h, n_w, sum of the branches' n_c)``: branches read the same input and are concatenated in depth.

    A branch is a list of layers as in `network_summary`, of the types "conv" and "pool", a pool having a "pad" too.
    Raises ValueError when there is no branch, when the branches' sizes differ, and for bad geometry.
    """
    shapes = [_through(tuple(input_shape), branch) for branch in branches]
    if len({shape[:2] for shape in shapes}) != 1:
        raise ValueError(f"branches of the shapes {shapes} cannot be concatenated in depth")
    return shapes[0][0], shapes[0][1], sum(shape[2] for shape in shapes)


def activation_shape(shape: tuple[int, ...], layer: Layer) -> tuple[int, ...]:
    """The shape that one layer makes of another. Raises ValueError where it cannot read it."""
    kind = layer["type"]
    if kind not in ("conv", "pool", "flatten", "dense"):
        raise ValueError(f"there is no layer of type {kind!r}")
    if kind == "flatten":
        return (prod(shape),)
    if len(shape) != (1 if kind == "dense" else 3):
        raise ValueError(f"a {kind} layer cannot read an input of shape {shape}")
    if kind == "dense":
        return (layer["units"],)
    default = layer["f"] if kind == "pool" else 1
    depth = layer["filters"] if kind == "conv" else shape[2]
    n_h, n_w, n_c = shape
    return conv_output_shape((n_h, n_w, n_c), layer["f"], depth, layer.get("pad", 0), layer.get("stride", default))


def layer_params(shape: tuple[int, ...], layer: Layer) -> int:
    """The parameters of a layer on an input of this shape: pooling and flattening learn nothing."""
    bias = layer.get("bias", True)
    if layer["type"] == "conv":
        return conv_params(layer["f"], shape[2], layer["filters"], bias)
    return fc_params(shape[0], layer["units"], bias) if layer["type"] == "dense" else 0


def _through(shape: tuple[int, ...], layers: Sequence[Layer]) -> tuple[int, ...]:
    for layer in layers:
        shape = activation_shape(shape, layer)
    return shape
