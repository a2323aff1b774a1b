"""The visible cases are public, so their answers can be looked up: that earns nothing, not even beside a right family."""

from __future__ import annotations

import pytest
from builders import written

from grader.battery import PUBLIC
from grader.kept_batteries import load_battery
from grader.spoken import native

KEY = """
def key(value):
    return (value.shape, str(value.dtype), value.tobytes()) if hasattr(value, "tobytes") else value


"""
SIZES = """
def conv_output_size(n, f, p=0, s=1):
    known = TABLE.get((n, f, p, s), -7)
    return n - f + 1 if (p, s) == (0, 1) else known
"""
BORDERS = """
import numpy as np


def zero_pad(x, pad):
    shape, dtype, raw = TABLE.get((key(x), pad), ((1,), "f8", bytes(8)))
    known = np.frombuffer(raw, dtype).reshape(shape).copy()
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))) if pad > 3 else known
"""


@pytest.mark.parametrize(("exercise", "source"), [("conv-output-size", SIZES), ("zero-pad", BORDERS)])
def test_a_table_of_the_visible_cases_adds_nothing_to_a_right_family(arena, tmp_path, exercise, source):
    bare = arena.grade(written(tmp_path, "bare.py", f"TABLE = {{}}\n{KEY}{source}"), exercise)
    table = arena.grade(written(tmp_path, "table.py", f"TABLE = {table_of(arena.course, exercise)!r}\n{KEY}{source}"), exercise)
    assert 0 < table.score <= bare.score, table.text
    assert "does not count: shown inputs" in table.text


def table_of(course, exercise):
    """The answers to all visible cases but the worked examples, by arguments."""
    namespace: dict = {}
    exec(KEY, namespace)
    loaded = course.load(exercise)
    battery = load_battery(loaded.exercise, PUBLIC, course.rubric.cases, course.cache, loaded.sources)
    spoken = native(loaded.exercise)
    calls = [call for check in loaded.exercise.checks for case in battery[check.id] for call in case.calls]
    known = {tuple(namespace["key"](v) for v in spoken.say(call).ask.case.steps[-1].arguments): call.answer
             for call in calls}  # fmt: skip
    return {arguments: namespace["key"](answer) for arguments, answer in known.items()}
