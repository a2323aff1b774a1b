"""The bounds accept every honest summation order and refuse lower precision, on friendly and on hostile data."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader import tolerance
from grader.comparison import Mismatch, expect_close
from grader.tolerance import DotProduct, Exact, Ulps


def dot(x, w):
    return np.asarray(np.dot(x.astype(np.float64), w.astype(np.float64))).astype(np.result_type(x, w))


RULE = DotProduct(lambda x, w: x.size)


def bound_for(x, w):
    return RULE.bound(dot, {"x": x, "w": w}, dot(x, w))


def sequential(x, w):
    total = x.dtype.type(0)
    for a, b in zip(x, w, strict=True):
        total = total + a * b
    return np.asarray(total)


def accepted(got, x, w):
    try:
        expect_close(np.asarray(got), dot(x, w), bound_for(x, w))
    except Mismatch:
        return False
    return True


ORDERS = {
    "forwards": sequential,
    "backwards": lambda x, w: sequential(x[::-1], w[::-1]),
    "largest first": lambda x, w: sequential(x[o := np.argsort(-np.abs(x * w))], w[o]),
    "pairwise": lambda x, w: np.asarray((x * w).sum()),
    "blas": lambda x, w: np.asarray(x @ w),
}
DATA = {
    "normal": lambda rng, n: rng.standard_normal(n),
    "constant": lambda rng, n: np.full(n, 0.1),
    "positive": lambda rng, n: rng.random(n),
    "cancelling": lambda rng, n: rng.standard_normal(n) * 10.0 ** rng.integers(-6, 6, n),
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("n", [1, 9, 150, 4608])
def test_a_right_sum_in_any_order_is_accepted(order, data, dtype, n):
    rng = np.random.default_rng(n)
    for _ in range(5):
        x, w = (DATA[data](rng, n).astype(dtype) for _ in range(2))
        assert accepted(ORDERS[order](x, w), x, w)


def halved(x, w):
    """Products and sums in float16."""
    return np.asarray(np.sum(x.astype("float16") * w.astype("float16"), dtype="float16")).astype("float32")


def cut_to_ten_bits(x, w):
    """What a tensor core does to float32 inputs."""
    return sequential(*((a.view("uint32") & 0xFFFFE000).view("float32") for a in (x, w)))


@pytest.mark.parametrize("lower", [halved, cut_to_ten_bits])
def test_lower_precision_inside_a_single_precision_sum_is_refused(lower):
    rng = np.random.default_rng(0)
    cases = [rng.standard_normal((2, 150)).astype("float32") for _ in range(25)]
    assert sum(accepted(lower(x, w), x, w) for x, w in cases) <= 5


def test_zeros_are_refused_however_small_the_data():
    x, w = np.full(9, 1e-8), np.full(9, 1e-8)
    assert not accepted(np.asarray(0.0), x, w)


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=40))
def test_integers_must_be_matched_exactly(values):
    x = np.array(values, dtype="float32")
    assert float(bound_for(x, x)) == 0.0


def test_integers_too_large_to_add_exactly_get_a_bound():
    x = np.array([4097.0, 4095.0, 1.0], dtype="float32")
    assert float(bound_for(x, x)) > 0.0


def test_gamma_is_highams():
    assert tolerance.gamma(10, 2.0**-53) == 10 * 2.0**-53 / (1 - 10 * 2.0**-53)
    assert tolerance.gamma(2**24, 2.0**-24) == float("inf")


def test_precision_is_that_of_the_least_precise_array():
    assert tolerance.precision({"x": np.zeros(1, "float32"), "w": np.zeros(1)}) == "float32"
    assert tolerance.precision({"n": 3}) == "float64"


def test_units_in_the_last_place_scale_with_the_answer():
    answer = np.array([1.0, 1e10])
    bound = Ulps(4).bound(dot, {"x": answer}, answer)
    assert np.allclose(bound / answer, 4 * 2.0**-52)


def test_exact_leaves_no_room_in_any_part():
    bounds = Exact().bound(dot, {}, (np.ones(2), 3))
    assert [np.sum(b) for b in bounds] == [0, 0]
