"""The shape oracles against enumeration, and against torch's layers, parameter counts and gradients."""

from __future__ import annotations

import itertools
from math import ceil, prod

import pytest

from reference import shapes

GEOMETRIES = [
    (n, f, p, s) for n, f, p, s in itertools.product(range(1, 9), range(1, 6), range(4), range(1, 5)) if f <= n + 2 * p
]

LENET = (
    {"type": "conv", "filters": 6, "f": 5},
    {"type": "pool", "f": 2},
    {"type": "conv", "filters": 16, "f": 5},
    {"type": "pool", "f": 2, "stride": 2},
    {"type": "flatten"},
    {"type": "dense", "units": 120},
    {"type": "dense", "units": 84},
    {"type": "dense", "units": 10},
)
NET_39 = (
    {"type": "conv", "filters": 10, "f": 3},
    {"type": "conv", "filters": 20, "f": 5, "stride": 2},
    {"type": "conv", "filters": 40, "f": 5, "stride": 2},
    {"type": "flatten"},
)
NET_28 = (
    {"type": "conv", "filters": 25, "f": 3, "pad": 1},
    {"type": "pool", "f": 2},
    {"type": "conv", "filters": 50, "f": 3, "pad": 1},
    {"type": "pool", "f": 2},
    {"type": "flatten"},
)
MLP = ({"type": "flatten"}, *({"type": "dense", "units": units} for units in (50, 50, 50, 50, 10)))
ODD_NET = (
    {"type": "conv", "filters": 4, "f": 3, "stride": 2, "pad": 2, "bias": False},
    {"type": "pool", "f": 3, "stride": 2},
    {"type": "conv", "filters": 5, "f": 1},
    {"type": "flatten"},
    {"type": "dense", "units": 7, "bias": False},
)


def vgg_16():
    for filters, repeats in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        yield from ({"type": "conv", "filters": filters, "f": 3, "pad": 1} for _ in range(repeats))
        yield {"type": "pool", "f": 2}
    yield {"type": "flatten"}
    yield from ({"type": "dense", "units": units} for units in (4096, 4096, 1000))


def window_starts(n, f, p, s):
    """Every start, tried one by one from the left edge of the padding, whose window lies inside the padded side."""
    return [start for start in range(-p, n + p) if (start + p) % s == 0 and start + f <= n + p]


# ---------------------------------------------------------------- sizes


def test_an_output_has_as_many_places_as_windows_start():
    for n, f, p, s in GEOMETRIES:
        assert shapes.conv_output_size(n, f, p, s) == len(window_starts(n, f, p, s)), (n, f, p, s)


@pytest.mark.parametrize(
    ("n", "f", "p", "s", "complaint"),
    [
        (4, 5, 0, 1, "fit"),
        (1, 4, 1, 1, "fit"),
        (5, 3, 0, 0, "geometry"),
        (5, 3, -1, 1, "geometry"),
        (5, 0, 0, 1, "geometry"),
        (0, 1, 1, 1, "geometry"),
    ],
)
def test_bad_geometry_is_refused(n, f, p, s, complaint):
    with pytest.raises(ValueError, match=complaint):
        shapes.conv_output_size(n, f, p, s)
    with pytest.raises(ValueError, match=complaint):
        shapes.conv_output_shape((n, n + f + 9, 2), f, 3, p, s)


def test_huge_sizes_are_exact():
    n = 10**30 + 1
    assert shapes.conv_output_size(n, 3, 1, 3) == (10**30 - 1) // 3 + 1 + (n % 3 == 0)
    assert shapes.fc_params(n, n) == n * n + n


def test_same_padding_is_the_one_that_keeps_the_size_and_puts_the_extra_pixel_after():
    for f in range(1, 12):
        before, after = shapes.same_padding(f)
        assert after - before in (0, 1)
        for n in range(1, 9):
            assert len([start for start in range(-before, n) if start + f <= n + after]) == n


def test_strided_same_padding_is_the_least_that_gives_a_place_for_every_stride():
    for n, f, s in itertools.product(range(1, 12), range(1, 7), range(1, 6)):
        before, after = shapes.strided_same_padding(n, f, s)
        assert after - before in (0, 1)

        def places(total, n=n, f=f, s=s):
            return (n + total - f) // s + 1 if n + total >= f else 0

        assert places(before + after) == ceil(n / s)
        assert before + after == min(total for total in range(f + s) if places(total) == ceil(n / s))


def test_at_stride_1_both_rules_of_same_padding_agree():
    for n, f in itertools.product(range(1, 9), range(1, 7)):
        assert shapes.strided_same_padding(n, f, 1) == shapes.same_padding(f)


@pytest.mark.parametrize("shape", [(6, 9, 3), (32, 32, 1), (7, 11, 4)])
@pytest.mark.parametrize(("f", "p", "s"), [(3, 0, 1), (5, 2, 1), (3, 1, 2), (2, 0, 3), (1, 0, 1), (6, 0, 4)])
def test_a_convolution_has_the_shape_and_the_parameters_of_torch(shape, f, p, s):
    torch = pytest.importorskip("torch")
    for n_filters, bias in ((1, True), (5, False)):
        layer = torch.nn.Conv2d(shape[2], n_filters, f, s, p, bias=bias)
        x = torch.zeros(1, shape[2], *shape[:2])
        n_c, n_h, n_w = layer(x).shape[1:]
        assert shapes.conv_output_shape(shape, f, n_filters, p, s) == (n_h, n_w, n_c)
        assert shapes.conv_params(f, shape[2], n_filters, bias) == sum(w.numel() for w in layer.parameters())


@pytest.mark.parametrize(("f", "s"), [(2, None), (3, None), (3, 2), (2, 3), (1, 1), (6, 4)])
def test_a_pooling_has_the_shape_of_torch(f, s):
    torch = pytest.importorskip("torch")
    n_c, n_h, n_w = torch.nn.MaxPool2d(f, s)(torch.zeros(1, 5, 9, 7)).shape[1:]
    assert shapes.pool_output_shape((9, 7, 5), f, s) == (n_h, n_w, n_c)


# ---------------------------------------------------------------- parameters and costs


def test_a_dense_layer_has_the_parameters_of_torch():
    torch = pytest.importorskip("torch")
    for n_in, n_out, bias in itertools.product((1, 3, 400), (1, 120), (True, False)):
        layer = torch.nn.Linear(n_in, n_out, bias)
        assert shapes.fc_params(n_in, n_out, bias) == sum(w.numel() for w in layer.parameters())


def test_the_first_dense_layer_of_an_image_has_a_weight_for_each_number_and_unit():
    assert shapes.input_features(64, 64) == 12288
    assert shapes.dense_weights(1000, 1000, 3, 1000) == 3 * 10**9 == shapes.input_features(1000, 1000) * 1000


def test_a_convolution_and_the_dense_layer_in_its_place_are_counted_alike_by_torch():
    torch = pytest.importorskip("torch")
    for shape, f, n_filters, p, s in (((6, 5, 3), 3, 2, 0, 1), ((7, 4, 2), 3, 4, 1, 2)):
        conv = torch.nn.Conv2d(shape[2], n_filters, f, s, p)
        places = conv(torch.zeros(1, shape[2], *shape[:2])).numel()
        dense = torch.nn.Linear(prod(shape), places, bias=False)
        counts = tuple(sum(w.numel() for w in layer.parameters()) for layer in (conv, dense))
        assert shapes.conv_vs_fc(shape, f, n_filters, p, s) == counts
    assert shapes.conv_vs_fc((32, 32, 3), 5, 6) == (456, 14450688)


def test_multiplications_are_counted_one_by_one():
    for (n_h, n_w, n_c), f, n_filters, p, s in (((4, 6, 2), 3, 2, 1, 2), ((5, 3, 1), 2, 3, 0, 1)):
        counted = sum(
            1
            for _ in itertools.product(window_starts(n_h, f, p, s), window_starts(n_w, f, p, s), range(n_filters))
            for _ in itertools.product(range(f), range(f), range(n_c))
        )
        assert shapes.conv_multiplications((n_h, n_w, n_c), f, n_filters, p, s) == counted


def test_a_bottleneck_costs_what_its_two_convolutions_cost():
    for f in (1, 3, 5):
        direct, reduced, ratio = shapes.bottleneck_multiplications((28, 20, 192), 16, f, 32)
        p = shapes.same_padding(f)[0]
        first = shapes.conv_multiplications((28, 20, 192), 1, 16)
        assert direct == shapes.conv_multiplications((28, 20, 192), f, 32, p)
        assert reduced == first + shapes.conv_multiplications((28, 20, 16), f, 32, p)
        assert ratio == direct / reduced
    assert shapes.bottleneck_multiplications((28, 28, 192), 16, 5, 32)[:2] == (120422400, 2408448 + 10035200)


# ---------------------------------------------------------------- what sees what


def test_window_usage_is_counted_window_by_window():
    import numpy as np

    for n, f, p, s in GEOMETRIES:
        counted = np.zeros((n, n), int)
        starts = window_starts(n, f, p, s)
        for top, left in itertools.product(starts, starts):
            counted[max(top, 0) : max(top + f, 0), max(left, 0) : max(left + f, 0)] += 1
        np.testing.assert_array_equal(shapes.window_usage(n, f, p, s), counted)


def test_window_usage_is_the_gradient_of_the_sum_of_all_window_sums():
    torch = pytest.importorskip("torch")
    for n, f, p, s in ((6, 3, 0, 1), (7, 3, 1, 2), (5, 2, 2, 3)):
        x = torch.zeros(1, 1, n, n, requires_grad=True)
        torch.nn.functional.conv2d(x, torch.ones(1, 1, f, f), stride=s, padding=p).sum().backward()
        assert (x.grad[0, 0].numpy() == shapes.window_usage(n, f, p, s)).all()


@pytest.mark.parametrize(("n_h", "n_w", "f", "p", "s"), [(5, 4, 3, 0, 1), (4, 6, 3, 1, 2), (3, 5, 2, 2, 3)])
def test_an_output_sees_the_pixels_where_its_gradient_is_not_zero(n_h, n_w, f, p, s):
    torch = pytest.importorskip("torch")
    x = torch.zeros(1, 1, n_h, n_w, requires_grad=True)
    out = torch.nn.functional.conv2d(x, torch.ones(1, 1, f, f), stride=s, padding=p)[0, 0]
    for i, j in itertools.product(*map(range, out.shape)):
        (gradient,) = torch.autograd.grad(out[i, j], x, retain_graph=True)
        seen = {(row, column) for row, column in gradient[0, 0].nonzero().tolist()}
        assert shapes.inputs_seen(i, j, f, p, s, (n_h, n_w)) == seen
    for i, j in ((-1, 0), (0, -1), (out.shape[0], 0), (0, out.shape[1])):
        with pytest.raises(ValueError, match="no position"):
            shapes.inputs_seen(i, j, f, p, s, (n_h, n_w))


@pytest.mark.parametrize("layers", [[], [(3, 1)] * 3, [(3, 2), (2, 2), (3, 1)], [(1, 2), (5, 1), (2, 3)], [(1, 1)]])
def test_a_receptive_field_is_as_wide_as_the_inputs_that_one_output_depends_on(layers):
    torch = pytest.importorskip("torch")
    x = torch.zeros(1, 1, 60, requires_grad=True)
    out = x
    for f, s in layers:
        out = torch.nn.functional.conv1d(out, torch.ones(1, 1, f), stride=s)
    first, second = (torch.autograd.grad(out[0, 0, k], x, retain_graph=True)[0].nonzero()[:, -1] for k in (0, 1))
    size, jump = int(first.max() - first.min()) + 1, int(second.min() - first.min())
    assert shapes.receptive_field(layers) == (size, jump)


def test_a_layer_without_pixels_or_without_stride_has_no_receptive_field():
    for layer in ((0, 1), (3, 0)):
        with pytest.raises(ValueError, match="no layer"):
            shapes.receptive_field([(3, 1), layer])


# ---------------------------------------------------------------- networks


def modules_of(n_c, layers, shape_in):
    """The same layers as torch modules, with sizes found by running them."""
    import torch

    x = torch.zeros(1, n_c, *shape_in)
    for layer in layers:
        bias = layer.get("bias", True)
        if layer["type"] == "conv":
            window = layer["f"], layer.get("stride", 1), layer.get("pad", 0)
            module = torch.nn.Conv2d(x.shape[1], layer["filters"], *window, bias=bias)
        elif layer["type"] == "pool":
            module = torch.nn.MaxPool2d(layer["f"], layer.get("stride"), layer.get("pad", 0))
        elif layer["type"] == "flatten":
            module = torch.nn.Flatten()
        else:
            module = torch.nn.Linear(x.shape[1], layer["units"], bias)
        x = module(x)
        yield tuple(x.shape[1:]), sum(w.numel() for w in module.parameters())


@pytest.mark.parametrize(
    ("input_shape", "layers"),
    [((32, 32, 3), LENET), ((39, 39, 3), NET_39), ((28, 28, 1), NET_28), ((28, 28, 1), MLP), ((17, 12, 2), ODD_NET)],
)
def test_a_summary_agrees_with_torch_layer_by_layer(input_shape, layers):
    torch = pytest.importorskip("torch")
    n_h, n_w, n_c = input_shape
    with torch.no_grad():
        want = list(modules_of(n_c, layers, (n_h, n_w)))
    for (_, shape, size, parameters), (torch_shape, count) in zip(
        shapes.network_summary(input_shape, layers), want, strict=True
    ):
        assert (shape[2:] + shape[:2], size, parameters) == (torch_shape, prod(torch_shape), count)


@pytest.mark.parametrize(
    ("input_shape", "layers", "total"),
    [
        ((32, 32, 3), LENET, 62006),
        ((28, 28, 1), MLP, 47410),
        ((784,), MLP[1:], 47410),
        ((224, 224, 3), tuple(vgg_16()), 138357544),
        ((39, 39, 3), NET_39, 280 + 5020 + 20040),
        ((28, 28, 1), NET_28, 250 + 11300),
    ],
)
def test_the_networks_of_the_lectures_have_their_published_parameter_counts(input_shape, layers, total):
    assert sum(row[3] for row in shapes.network_summary(input_shape, layers)) == total


def test_layers_are_named_by_type_and_number_unless_they_have_a_name():
    layers = [*LENET[:3], {**LENET[3], "name": "halve"}, {"type": "pool", "f": 2}]
    names = [row[0] for row in shapes.network_summary((32, 32, 3), layers)]
    assert names == ["conv1", "pool1", "conv2", "halve", "pool3"]


@pytest.mark.parametrize(
    ("layers", "complaint"),
    [
        ([{"type": "attention"}], "no layer of type"),
        ([{"type": "dense", "units": 3}], "cannot read"),
        ([{"type": "flatten"}, {"type": "pool", "f": 1}], "cannot read"),
        ([{"type": "conv", "f": 9, "filters": 1}], "fit"),
        ([{"type": "flatten"}, {"type": "dense", "units": 0}], "no dense layer"),
    ],
)
def test_layers_that_do_not_fit_are_refused(layers, complaint):
    with pytest.raises(ValueError, match=complaint):
        shapes.network_summary((6, 5, 2), layers)


def test_an_inception_block_has_the_shape_of_torch_tensors_concatenated():
    torch = pytest.importorskip("torch")

    def conv(f, filters):
        return {"type": "conv", "f": f, "filters": filters, "pad": f // 2}

    pool = {"type": "pool", "f": 3, "stride": 1, "pad": 1}
    branches = [[conv(1, 64)], [conv(1, 96), conv(3, 128)], [conv(1, 16), conv(5, 32)], [pool, conv(1, 32)]]
    assert shapes.inception_output_shape((28, 28, 192), branches) == (28, 28, 256)
    ends = [list(modules_of(192, branch, (28, 28)))[-1][0] for branch in branches]
    assert tuple(torch.cat([torch.zeros(shape) for shape in ends]).shape) == (256, 28, 28)
    with pytest.raises(ValueError, match="concatenated"):
        shapes.inception_output_shape((28, 28, 192), [[conv(1, 64)], [{"type": "conv", "f": 3, "filters": 8}]])
    with pytest.raises(ValueError, match="concatenated"):
        shapes.inception_output_shape((28, 28, 192), [])
