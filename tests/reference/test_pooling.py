"""The pooling oracles agree with torch, with enumeration, and with exact finite differences."""

import itertools

import numpy as np
import pytest

from reference import pooling

GEOMETRIES = [
    ((2, 6, 8, 3), 2, None),
    ((1, 5, 7, 2), 3, 1),
    ((3, 7, 4, 1), 2, 3),
    ((2, 9, 6, 4), 3, 2),
    ((1, 1, 1, 1), 1, None),
    ((2, 4, 5, 1), 4, 2),
    ((1, 6, 7, 2), (2, 3), 2),
    ((1, 6, 7, 2), (3, 1), 1),
]
EACH_GEOMETRY = pytest.mark.parametrize(("shape", "f", "stride"), GEOMETRIES)
EACH_MODE = pytest.mark.parametrize("mode", pooling.MODES)


def distinct(shape, seed=0):
    size = int(np.prod(shape))
    return (np.random.default_rng(seed).permutation(size) - size // 2 + 0.0).reshape(shape)


def torch_pool(x, f, stride, mode):
    import torch

    function = torch.nn.functional.max_pool2d if mode == "max" else torch.nn.functional.avg_pool2d
    return function(x.permute(0, 3, 1, 2), f, stride or (f if isinstance(f, int) else f[0])).permute(0, 2, 3, 1)


@EACH_MODE
@EACH_GEOMETRY
def test_forward_and_backward_agree_with_torch(shape, f, stride, mode):
    torch = pytest.importorskip("torch")
    x = torch.from_numpy(distinct(shape)).requires_grad_()
    a = torch_pool(x, f, stride, mode)
    np.testing.assert_allclose(
        pooling.pool_forward(x.detach().numpy(), f, stride, mode), a.detach().numpy(), rtol=1e-14
    )
    da = np.random.default_rng(1).integers(-5, 6, tuple(a.shape)) + 0.5
    a.backward(torch.from_numpy(da))
    got = pooling.pool_backward(da, x.detach().numpy(), f, stride, mode)
    np.testing.assert_allclose(got, x.grad.numpy(), rtol=1e-13, atol=1e-13)


def test_equal_maxima_send_the_gradient_to_the_first_as_torch_does():
    torch = pytest.importorskip("torch")
    x = torch.from_numpy(np.random.default_rng(3).integers(0, 2, (2, 6, 6, 3)) + 0.0).requires_grad_()
    a = torch_pool(x, 3, 1, "max")
    da = np.random.default_rng(4).integers(1, 9, tuple(a.shape)) + 0.0
    a.backward(torch.from_numpy(da))
    np.testing.assert_array_equal(pooling.pool_backward(da, x.detach().numpy(), 3, 1, "max"), x.grad.numpy())


@EACH_GEOMETRY
def test_forward_agrees_with_enumeration(shape, f, stride):
    x = distinct(shape)
    f_h, f_w = (f, f) if isinstance(f, int) else f
    s = stride or f_h
    rows = [h for h in range(0, shape[1], s) if h + f_h <= shape[1]]
    columns = [w for w in range(0, shape[2], s) if w + f_w <= shape[2]]
    got = pooling.pool_forward(x, f, stride, "max")
    assert got.shape == (shape[0], len(rows), len(columns), shape[3])
    for i, (h, top), (w, left), c in itertools.product(
        range(shape[0]), enumerate(rows), enumerate(columns), range(shape[3])
    ):
        pixels = [x[i, top + u, left + v, c] for u in range(f_h) for v in range(f_w)]
        assert got[i, h, w, c] == max(pixels)


@EACH_MODE
@EACH_GEOMETRY
def test_backward_agrees_with_exact_differences(shape, f, stride, mode):
    x = distinct(shape) * 36  # the averages of 1, 2, 3, 4, 6, 9 pixels are whole
    da = np.random.default_rng(5).integers(-3, 4, pooling.pool_forward(x, f, stride, mode).shape) + 0.0
    direction = np.random.default_rng(6).integers(-9, 10, shape) + 0.0
    change = pooling.pool_forward(x + direction, f, stride, mode) - pooling.pool_forward(x - direction, f, stride, mode)
    slope = np.sum(da * change) / 2
    assert slope == pytest.approx(np.sum(direction * pooling.pool_backward(da, x, f, stride, mode)), abs=1e-10)


@EACH_MODE
@pytest.mark.parametrize(
    ("f", "stride", "complaint"),
    [(5, 1, "larger"), ((2, 7), 1, "larger"), (0, 1, "at least 1"), (2, 0, "at least 1"), (2, -1, "at least 1")],
)
def test_bad_geometry_is_refused(mode, f, stride, complaint):
    x = distinct((1, 4, 6, 1))
    with pytest.raises(ValueError, match=complaint):
        pooling.pool_forward(x, f, stride, mode)
    with pytest.raises(ValueError, match=complaint):
        pooling.pool_backward(x, x, f, stride, mode)


def test_an_unknown_mode_and_a_gradient_of_another_shape_are_refused():
    x = distinct((1, 4, 6, 1))
    with pytest.raises(ValueError, match="neither"):
        pooling.pool_forward(x, 2, 2, "median")
    with pytest.raises(ValueError, match="da has shape"):
        pooling.pool_backward(np.ones((1, 2, 2, 1)), x)


@pytest.mark.parametrize(("dtype", "average"), [("float32", "float32"), ("float64", "float64"), ("int64", "float64")])
def test_a_maximum_keeps_the_dtype_and_an_average_is_never_truncated(dtype, average):
    x = distinct((1, 4, 6, 1)).astype(dtype)
    assert pooling.pool_forward(x).dtype == dtype
    assert pooling.pool_forward(x, mode="average").dtype == average
    assert pooling.global_average_pool(x).dtype == average


def test_the_global_average_is_the_average_over_one_window_and_torch_agrees():
    torch = pytest.importorskip("torch")
    x = distinct((2, 7, 7, 5))
    got = pooling.global_average_pool(x)
    np.testing.assert_allclose(got, pooling.pool_forward(x, 7, mode="average"), rtol=1e-14)
    want = torch.nn.functional.adaptive_avg_pool2d(torch.from_numpy(x).permute(0, 3, 1, 2), 1).permute(0, 2, 3, 1)
    np.testing.assert_allclose(got, want.numpy(), rtol=1e-14)
    with pytest.raises(ValueError, match="four axes"):
        pooling.global_average_pool(x[0])


def test_the_mask_is_true_where_the_gradient_of_the_maximum_is_not_zero():
    torch = pytest.importorskip("torch")
    window = torch.from_numpy(distinct((3, 4))).requires_grad_()
    window.amax().backward()
    np.testing.assert_array_equal(pooling.max_pool_mask(window.detach().numpy()), window.grad.numpy() == 1)
    tied = np.array([[1.0, 3.0], [3.0, 0.0]])
    np.testing.assert_array_equal(pooling.max_pool_mask(tied), [[False, True], [True, False]])


def test_a_distributed_value_is_the_gradient_of_the_mean():
    torch = pytest.importorskip("torch")
    window = torch.zeros((3, 4), dtype=torch.float64, requires_grad=True)
    (window.mean() * 6.0).backward()
    np.testing.assert_array_equal(pooling.distribute_value(6.0, (3, 4)), window.grad.numpy())
    with pytest.raises(ValueError, match="no pixel"):
        pooling.distribute_value(1.0, (0, 2))
