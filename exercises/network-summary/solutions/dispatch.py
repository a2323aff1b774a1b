from collections import defaultdict
from dataclasses import dataclass
from itertools import count
from math import prod


def side(n, f, stride, pad=0):
    if n + 2 * pad < f:
        raise ValueError(f"{f} does not fit into {n} + 2 * {pad}")
    return (n + 2 * pad - f) // stride + 1


@dataclass
class Conv:
    filters: int
    f: int
    stride: int = 1
    pad: int = 0
    bias: bool = True

    def apply(self, n_h, n_w, n_c):
        shape = tuple(side(n, self.f, self.stride, self.pad) for n in (n_h, n_w)) + (self.filters,)
        return shape, self.filters * (self.f**2 * n_c + self.bias)


@dataclass
class Pool:
    f: int
    stride: int = 0

    def apply(self, n_h, n_w, n_c):
        return (side(n_h, self.f, self.stride or self.f), side(n_w, self.f, self.stride or self.f), n_c), 0


@dataclass
class Flatten:
    def apply(self, *shape):
        return (prod(shape),), 0


@dataclass
class Dense:
    units: int
    bias: bool = True

    def apply(self, n):
        return (self.units,), self.units * (n + self.bias)


KINDS = {"conv": Conv, "pool": Pool, "flatten": Flatten, "dense": Dense}


def network_summary(input_shape, layers):
    numbers = defaultdict(lambda: count(1))
    rows, shape = [], input_shape
    for settings in map(dict, layers):
        kind = settings.pop("type")
        default = f"{kind}{next(numbers[kind])}"
        name = settings.pop("name", default)
        if kind not in KINDS:
            raise ValueError(kind)
        try:
            shape, params = KINDS[kind](**settings).apply(*shape)
        except TypeError:
            raise ValueError(f"{name} cannot read {shape}") from None
        rows.append((name, shape, prod(shape), params))
    return rows
