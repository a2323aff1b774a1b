"""One small change at a time, of every kind, and no program twice."""

import ast

import pytest

from grader.mutations import mutations

LAYER = '''
import numpy as np

def layer(x: "one image", w, pad=0):
    """Says what it does."""
    if pad < 0:
        raise ValueError("pad is 0 + 1 at least")
    n_h, n_w = x.shape
    z = np.zeros((n_h, n_w))
    for i in range(n_h):
        z[i] += -np.sum(x[i, 1:] * w, axis=0).T
    return z
'''


def changes(source):
    return {mutation.change for mutation in mutations(source)}


@pytest.mark.parametrize(
    "change",
    [
        "if pad < 0: -> if pad <= 0:",
        "if pad < 0: -> (removed)",
        "n_h, n_w = x.shape -> n_w, n_h = x.shape",
        "z = np.zeros((n_h, n_w)) -> z = np.zeros((n_w, n_h))",
        "for i in range(n_h): -> for i in range(n_h - 1):",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] = -np.sum(x[i, 1:] * w, axis=0).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += np.sum(x[i, 1:] * w, axis=0).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += -np.sum(x[i, 1:] + w, axis=0).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += -np.sum(x[i, :] * w, axis=0).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += -np.sum(x[i, 2:] * w, axis=0).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += -np.sum(x[i, 1:] * w, axis=1).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += -np.sum(x[i, 1:] * w).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += -np.mean(x[i, 1:] * w, axis=0).T",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i] += -np.sum(x[i, 1:] * w, axis=0)",
        "z[i] += -np.sum(x[i, 1:] * w, axis=0).T -> z[i - 1] += -np.sum(x[i, 1:] * w, axis=0).T",
    ],
)
def test_each_kind_of_change_is_made(change):
    assert change in changes(LAYER)


def test_documentation_annotations_and_errors_stay_as_they_are():
    for mutation in mutations(LAYER):
        assert "Says what it does" in mutation.source and "one image" in mutation.source
        assert "pad < 0" in mutation.before or "pad is 0 + 1 at least" in mutation.source


def test_each_is_another_program_and_the_same_ones_come_each_time():
    found = mutations(LAYER)
    sources = [mutation.source for mutation in found]
    assert len(set(sources)) == len(sources) > 30
    assert ast.unparse(ast.parse(LAYER)) not in sources
    assert mutations(LAYER) == found


def test_a_line_says_where_it_was_changed():
    assert {m.line for m in mutations(LAYER) if "range" in m.before} == {10}


def test_a_long_statement_is_shown_from_where_it_differs():
    (change,) = {c for c in changes(f"a = [{'x + ' * 60}1]") if c.endswith("x + 2]")}
    assert change.startswith("...") and len(change) < 210
