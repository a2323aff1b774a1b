"""A function that was sent as data is a function again, and what is none is refused."""

import numpy as np
import pytest
from test_wire import header_of, sent

from grader import values, wire
from grader.errors import WireError
from grader.exchange import Case, ReplyKind, Step
from grader.functions import Polynomial, as_function, source
from grader.sandbox.perform import perform

CUBIC = Polynomial(((3.0, (((0, 1), 2), ((1, 0), 1))), (-1.0, (((1, 1), 3),)), (0.5, ())))
X = np.array([[1.0, 2.0], [3.0, -2.0]])


def called(function, *arguments):
    return perform({"take": function}, Case((Step("take", (CUBIC, X, *arguments)),)))


def test_a_function_is_the_sum_of_its_terms():
    assert as_function(CUBIC)(X) == 3 * 2**2 * 3 + 8 + 0.5
    assert as_function(Polynomial(()))(X) == 0


def test_a_function_survives_the_wire():
    assert sent(CUBIC) == CUBIC
    assert sent([Polynomial((), 4), 1]) == [Polynomial((), 4), 1]


def test_a_student_receives_a_function_and_not_its_data():
    assert called(lambda f, x: f(x)).value == 44.5
    assert called(lambda f, x: hasattr(f, "terms")).value is False


def test_the_expression_that_is_shown_makes_the_same_function():
    for polynomial in (CUBIC, Polynomial(()), Polynomial(((-2.0, (((0, 0), 1),)),)), Polynomial(((1.0, ()), (1.0, (((0, 1), 4),))))):
        assert eval(source(polynomial))(X) == as_function(polynomial)(X)
    assert source(CUBIC) == "lambda x: 3.0 * x[0, 1] ** 2 * x[1, 0] - 1.0 * x[1, 1] ** 3 + 0.5"


def test_an_array_of_another_shape_is_refused_as_by_any_function_of_a_matrix():
    reply = called(lambda f, x: f(x.ravel()))
    assert (reply.kind, reply.raised.type) == (ReplyKind.RAISED, "IndexError")


def test_a_function_may_be_called_so_many_times_in_each_call():
    def thrice(f, x):
        return [f(x), f(x), f(x)]

    for calls, kind in ((2, ReplyKind.RAISED), (3, ReplyKind.VALUE), (None, ReplyKind.VALUE)):
        case = Case((Step("take", (Polynomial(CUBIC.terms, calls), X)),))
        assert [perform({"take": thrice}, case).kind for _ in range(2)] == [kind, kind]


@pytest.mark.parametrize(
    "terms",
    [[], 1, ((1, ()),), ((1.0,),), ((1.0, (((0,), -1),)),), ((1.0, (((0,), 10),)),), ((1.0, (((0.0,), 1),)),),
     ((1.0, ((0, 1),)),), ((1.0, (((True,), 1),)),), (("1", ()),)],
    ids=repr,
)  # fmt: skip
def test_what_is_no_polynomial_is_refused(terms):
    with pytest.raises(ValueError):
        Polynomial(terms)


@pytest.mark.parametrize("tree", [{"v": 1, "n": None}, {"v": [1.0], "n": 2}, {"n": 2}], ids=repr)
def test_bytes_that_hold_no_polynomial_are_refused(tree):
    with pytest.raises(WireError):
        wire.unpack(header_of({values.TAG: "polynomial", **tree}), b"")
