"""The convolution oracles against torch (forward, autograd, transposed convolution) and SciPy."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from reference import conv

# Every fifth of the whole grid: five divides none of its sides, so each size meets each other.
GEOMETRIES = list(
    itertools.product(
        (1, 3), ((4, 7), (5, 3), (6, 6)), ((1, 1), (3, 3), (2, 3)), ((1, 2), (3, 1)), (1, 2, 5), (0, 1, 3)
    )
)[::5]


def drawn(m, sizes, filters, channels, dtype="float64"):
    generator = np.random.default_rng(3)
    x = generator.integers(-4, 5, (m, *sizes, channels[0])).astype(dtype)
    w = generator.integers(-4, 5, (*filters, *channels)).astype(dtype)
    return x, w, generator.integers(-4, 5, channels[1]).astype(dtype)


def images_first(x):
    torch = pytest.importorskip("torch")
    return torch.from_numpy(np.ascontiguousarray(np.transpose(x, (0, 3, 1, 2))))


def filters_first(w):
    torch = pytest.importorskip("torch")
    return torch.from_numpy(np.ascontiguousarray(np.transpose(w, (3, 2, 0, 1))))


def images_last(x):
    return x.detach().permute(0, 2, 3, 1).numpy()


@pytest.mark.parametrize(("m", "sizes", "filters", "channels", "stride", "pad"), GEOMETRIES)
def test_forward_and_backward_are_those_of_torch(m, sizes, filters, channels, stride, pad):
    torch = pytest.importorskip("torch")
    x, w, b = drawn(m, sizes, filters, channels)
    leaves = [images_first(x), filters_first(w), torch.from_numpy(b)]
    for leaf in leaves:
        leaf.requires_grad_()
    z = torch.nn.functional.conv2d(*leaves, stride=stride, padding=pad)
    np.testing.assert_array_equal(conv.conv_forward(x, w, b, stride, pad), images_last(z))

    dz = np.random.default_rng(4).integers(-4, 5, images_last(z).shape).astype("float64")
    z.backward(images_first(dz))
    dx, dw, db = conv.conv_backward(dz, x, w, stride, pad)
    np.testing.assert_array_equal(dx, images_last(leaves[0].grad))
    np.testing.assert_array_equal(dw, leaves[1].grad.permute(2, 3, 1, 0).numpy())
    np.testing.assert_array_equal(db, leaves[2].grad.numpy())


@pytest.mark.parametrize(("m", "sizes", "filters", "channels", "stride", "pad"), GEOMETRIES)
def test_dx_is_the_transposed_convolution_of_dz(m, sizes, filters, channels, stride, pad):
    torch = pytest.importorskip("torch")
    x, w, b = drawn(m, sizes, filters, channels)
    dz = conv.conv_forward(x, w, b, stride, pad)
    left = tuple((n + 2 * pad - f) % stride for n, f in zip(sizes, filters, strict=True))
    dx = torch.nn.functional.conv_transpose2d(
        images_first(dz), filters_first(w), stride=stride, output_padding=left if stride > 1 else 0
    )
    whole = images_last(dx)[:, pad : pad + sizes[0], pad : pad + sizes[1]]
    np.testing.assert_array_equal(conv.conv_backward(dz, x, w, stride, pad)[0], whole)


def test_the_gradients_are_exact_differences_of_the_forward_pass():
    """The layer is linear in each argument, so a difference quotient with step 1 on integers has no error."""
    x, w, b = drawn(2, (4, 5), (2, 3), (2, 3))
    dz = np.random.default_rng(5).integers(-4, 5, conv.conv_forward(x, w, b, 2, 1).shape)

    def loss(**changed):
        return np.sum(dz * conv.conv_forward(**({"x": x, "w": w, "b": b} | changed), stride=2, pad=1))

    for name, gradient in zip("xwb", conv.conv_backward(dz, x, w, 2, 1), strict=True):
        value = {"x": x, "w": w, "b": b}[name]
        for index in np.ndindex(*value.shape):
            step = np.zeros_like(value)
            step[index] = 1
            assert loss(**{name: value + step}) - loss() == gradient[index]


def test_forward_is_a_sum_of_correlations_of_planes():
    signal = pytest.importorskip("scipy.signal")
    x, w, b = drawn(2, (6, 5), (3, 2), (3, 4))
    z = conv.conv_forward(x, w, b)
    for i, c in itertools.product(range(2), range(4)):
        planes = [signal.correlate2d(x[i, :, :, k], w[:, :, k, c], mode="valid") for k in range(3)]
        np.testing.assert_array_equal(z[i, :, :, c], sum(planes) + b[c])


def test_each_output_is_one_step_on_its_window():
    x, w, b = drawn(2, (6, 5), (3, 3), (2, 4))
    z = conv.conv_forward(x, w, b, 2, 1)
    padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
    for i, h, v, c in np.ndindex(*z.shape):
        window = padded[i, 2 * h : 2 * h + 3, 2 * v : 2 * v + 3]
        assert z[i, h, v, c] == conv.conv_single_step(window, w[..., c], b[c])


@pytest.mark.parametrize(("sizes", "f"), [*itertools.product(((4, 7), (5, 3), (1, 6)), (1, 2, 3, 4))])
def test_same_at_stride_1_is_that_of_torch(sizes, f):
    torch = pytest.importorskip("torch")
    x, w, b = drawn(2, sizes, (f, f), (3, 2))
    # torch pads in a convolution whose even filter it warns about; the warning is not ours.
    padded = torch.nn.functional.pad(images_first(x), ((f - 1) // 2, f // 2) * 2)
    z = torch.nn.functional.conv2d(padded, filters_first(w), torch.from_numpy(b))
    np.testing.assert_array_equal(conv.conv2d(x, w, b, padding="same"), images_last(z))


def test_same_gives_ceil_n_over_s_positions_and_valid_pads_nothing():
    for sizes, f, stride in itertools.product(((4, 7), (5, 3), (1, 9)), (1, 2, 3, 5), (1, 2, 3)):
        x, w, b = drawn(1, sizes, (f, f), (2, 3))
        due = tuple(-(-n // stride) for n in sizes)
        assert conv.conv2d(x, w, b, stride, "same").shape == (1, *due, 3)
    x, w, b = drawn(2, (5, 6), (3, 3), (2, 3))
    np.testing.assert_array_equal(conv.conv2d(x, w, b, 2), conv.conv_forward(x, w, b, 2))


def test_a_layer_is_the_convolution_with_its_negative_values_cut_off():
    x, w, b = drawn(2, (5, 6), (3, 3), (2, 3))
    z = conv.conv_forward(x, w, b, 2, 1)
    np.testing.assert_array_equal(conv.conv_layer(x, w, b, 2, 1), np.where(z > 0, z, 0))


def test_a_1x1_convolution_is_conv_forward_with_a_1x1_filter():
    x, w, b = drawn(2, (5, 6), (1, 1), (4, 3))
    np.testing.assert_array_equal(conv.conv1x1(x, w, b), conv.conv_forward(x, w, b))


def test_answers_have_the_dtype_of_the_inputs():
    for dtype in ("float32", "float64", "int64"):
        x, w, b = drawn(2, (5, 6), (3, 3), (2, 3), dtype)
        z = conv.conv_forward(x, w, b, 2, 1)
        answers = (z, conv.conv2d(x, w, b), conv.conv_layer(x, w, b), conv.conv1x1(x, w[:1, :1], b))
        assert {a.dtype.name for a in (*answers, *conv.conv_backward(z, x, w, 2, 1))} == {dtype}


@pytest.mark.parametrize(
    "changed",
    [
        {"stride": 0},
        {"pad": -1},
        {"x": np.ones((1, 5, 5, 3))},
        {"w": np.ones((6, 6, 2, 3))},
        {"w": np.ones((1, 6, 2, 3))},
    ],
)
def test_bad_geometry_is_refused(changed):
    x, w, b = drawn(1, (5, 5), (3, 3), (2, 3))
    dz = conv.conv_forward(x, w, b)
    with pytest.raises(ValueError, match="stride|fit|channels"):
        conv.conv_forward(**({"x": x, "w": w, "b": b} | changed))
    with pytest.raises(ValueError, match="stride|fit|channels"):
        conv.conv_backward(**({"dz": dz, "x": x, "w": w} | changed))


def test_other_bad_arguments_are_refused():
    x, w, b = drawn(1, (5, 5), (3, 3), (2, 3))
    with pytest.raises(ValueError, match="dz has shape"):
        conv.conv_backward(np.ones((1, 5, 5, 3)), x, w)
    with pytest.raises(ValueError, match="padding is 'full'"):
        conv.conv2d(x, w, b, padding="full")
    for shape in ((1, 1, 3, 2), (2, 1, 2, 2)):
        with pytest.raises(ValueError, match="should begin with"):
            conv.conv1x1(x, np.ones(shape), np.ones(2))
    with pytest.raises(ValueError, match="window"):
        conv.conv_single_step(x[0], w[..., 0], 1.0)
