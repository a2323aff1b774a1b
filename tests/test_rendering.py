"""A failing call is shown as code that gives the same call when it is pasted."""

import numpy as np
import pytest

from grader.exchange import Case, Ref, Step
from grader.rendering import code_of, literal
from grader.values import Rng


@pytest.mark.parametrize(
    "value",
    [1, -2.5, True, None, "max", (1,), (1, 2), [1, "a"], {"stride": 2, "pad": 0}, np.zeros((2, 0, 3)), np.ones(3),
     np.full((2, 2), 7.5), np.arange(6.0).reshape(1, 2, 3), np.array([0.1, 0.25]), np.array([1, 2], dtype="int32"),
     np.array([1.5, 2], dtype="float32"), np.array([True, False]), np.array(3.0)],
    ids=repr,
)  # fmt: skip
def test_a_value_is_written_as_an_expression_that_makes_it(value):
    again = eval(literal(value), {"np": np})
    if isinstance(value, np.ndarray):
        assert (again.dtype, again.shape) == (value.dtype, value.shape)
        assert np.array_equal(again, value)
    else:
        assert again == value


def test_generators_and_earlier_results_are_named():
    assert literal(Rng(7)) == "np.random.default_rng(7)"
    assert literal(Ref(0, (1, "W"))) == "result_0[1]['W']"


def test_long_arguments_become_variables_and_steps_lines():
    x = np.arange(40.0).reshape(4, 10)
    code = code_of(Case((Step("forward", (x,)), Step("backward", (x, Ref(0, (1,))))), (0,)), ("dout", "cache"))
    namespace = {"np": np, "forward": lambda x: (x.sum(), x + 1), "backward": lambda d, c: ((d + c).sum(),)}
    *lines, last = code.splitlines()
    exec("\n".join(lines), namespace)
    assert eval(last, namespace) == (x + x + 1).sum()
