"""A right reply is known from its bytes, and nothing else is taken for one."""

import numpy as np
import pytest

from grader.exchange import Case, Due, SourceFile, Step, Submission
from grader.sandbox.session import Session
from grader.sandbox.templates import Templates, WorkerLimits


@pytest.fixture(scope="module")
def template():
    with Templates() as templates:
        yield templates.get("numpy")


def reply_to(template, expression, due):
    source = f"import numpy as np\nclass Odd: pass\ndef f(): return {expression}\n"
    with Session(template, Submission("s.py", (SourceFile("s.py", (source,)),), ""), WorkerLimits()) as session:
        session.load("s.py", ["f"])
        (reply,) = session.ask([Case((Step("f"),))], [Due(due)])
    return reply


@pytest.mark.parametrize(
    ("expression", "due"),
    [("3", 3), ("2**100", 2**100), ("'x'", "x"), ("None", None), ("(1, [2.5])", (1, [2.5])),
     ("np.arange(3.0)", np.arange(3.0)), ("np.arange(6.0).reshape(3, 2).T", np.arange(6.0).reshape(3, 2).T),
     ("{'a': np.ones(2)}", {"a": np.ones(2)})],
)  # fmt: skip
def test_what_is_due_is_known(template, expression, due):
    reply = reply_to(template, expression, due)
    assert reply.as_due
    assert reply.value is due


@pytest.mark.parametrize(
    ("expression", "due"),
    [("3.0", 3), ("True", 1), ("np.int64(3)", 3), ("[1, 2]", (1, 2)), ("-0.0", 0.0), ("4", 3),
     ("np.arange(3)", np.arange(3.0)), ("np.arange(3.0)[None]", np.arange(3.0)), ("np.zeros(0)", np.zeros((0, 2))),
     ("np.zeros(2, 'f4')", np.zeros(1)), ("1 / 0", 3)],
)  # fmt: skip
def test_nothing_else_is(template, expression, due):
    assert not reply_to(template, expression, due).as_due


def test_an_object_is_not_known_by_its_type(template):
    Odd = type("Odd", (), {"__module__": "submission"})
    assert not reply_to(template, "Odd()", Odd()).as_due
    assert not reply_to(template, "(1, Odd())", (1, Odd())).as_due


def test_a_function_that_changes_its_argument_is_not_excused(template):
    source = "def f(x):\n    x += 1\n    return 5\n"
    with Session(template, Submission("s.py", (SourceFile("s.py", (source,)),), ""), WorkerLimits()) as session:
        session.load("s.py", ["f"])
        (reply,) = session.ask([Case((Step("f", (np.zeros(2),)),))], [Due(5)])
    assert (reply.as_due, reply.value, reply.mutated) == (False, 5, (0,))
