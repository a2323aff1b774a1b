"""Only what an answer needs is run of a student's file."""

import ast

import pytest

from grader.sandbox.blanks import is_blank
from grader.sandbox.slicing import needed, statements


def kept(source, *names):
    """The top-level statements that the names need, as source."""
    body = statements(ast.parse(source), 0)
    return [ast.unparse(s.node) for s in needed(body, names)]


def test_plots_tests_and_loops_at_the_top_level_are_left_out():
    source = """
import numpy as np
import matplotlib.pyplot as plt
def f(x): return np.abs(x)
plt.plot(f(3))
assert f(-1) == 1
np.testing.assert_allclose(f(-2), 2)
while True: pass
if __name__ == "__main__": print(f(1))
"""
    assert kept(source, "f") == ["import numpy as np", "def f(x):\n    return np.abs(x)"]


def test_helpers_constants_classes_and_decorators_come_along_in_order():
    source = """
import functools
SIZE = 3
TABLE = {}
TABLE[1] = SIZE
TABLE.update({2: 4})
class Box:
    limit = SIZE
@functools.cache
def helper(n): return TABLE[n]
UNUSED = 5
def f(n): return Box(), helper(n)
"""
    found = kept(source, "f")
    assert "UNUSED = 5" not in found
    assert len(found) == 8


@pytest.mark.parametrize(
    "setting", ["np.random.seed(0)", "sys.setrecursionlimit(99)", "np.seterr(all='raise')", "LIMIT: int = 3", "LIMIT += 1",
                "for i in range(3):\n    LIMIT = i", "try:\n    LIMIT = 1\nexcept E:\n    LIMIT = 2",
                "with np.errstate():\n    LIMIT = 4", "f.calls = 0"],
)  # fmt: skip
def test_settings_and_changes_of_what_is_used_are_kept(setting):
    source = f"import sys\nimport numpy as np\nLIMIT = 0\ndef f(): return np, sys, LIMIT\n{setting}"
    assert kept(source, "f")[-1].splitlines()[0] == setting.splitlines()[0]


def test_local_names_do_not_pull_in_globals_of_the_same_name():
    source = """
x = expensive()
w = expensive()
i = expensive()
def f(x):
    w = [i for i in x]
    return w
"""
    assert len(kept(source, "f")) == 1


def test_a_global_statement_makes_the_name_global_again():
    assert len(kept("n = 0\ndef f():\n    global n\n    n += 1\n    return n", "f")) == 2


def test_defaults_annotations_and_nested_functions_are_read():
    source = """
D = 1
A = int
G = 2
def f(x: A = D):
    def inner(): return G
    return inner
"""
    assert len(kept(source, "f")) == 4


def test_every_definition_of_a_name_is_kept_so_that_the_last_one_holds():
    assert len(kept("def f(): return 1\ndef f(): return 2", "f")) == 2


def test_star_imports_are_kept_as_they_may_bring_anything():
    assert kept("from helpers import *\ndef f(): return zero_pad", "f")[0] == "from helpers import *"


@pytest.mark.parametrize(
    "body", ["pass", "...", "'''text'''", "return None", "return", "raise NotImplementedError('later')",
             "'''text'''\n    raise NotImplementedError", "out = None\n    return out", "a, b = None, None\n    return a, b"],
)  # fmt: skip
def test_placeholders_are_blank(body):
    assert is_blank(ast.parse(f"def f(x):\n    {body}").body[0])


@pytest.mark.parametrize("body", ["return x", "raise ValueError('no')", "y = x\n    return y", "print(x)",
                                  "best = None\n    for v in x:\n        best = v\n    return best"])
def test_attempts_are_not_blank(body):
    assert not is_blank(ast.parse(f"def f(x):\n    {body}").body[0])
