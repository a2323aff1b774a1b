"""Notebooks: the code cells come out as plain Python with their line numbers, and hostile JSON is refused."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.errors import SubmissionError
from grader.magics import clean_cell
from grader.notebook import read_notebook


def code(source: Any, **more: Any) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": source, **more}


def markdown(source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def notebook(*cells: Any, **more: Any) -> bytes:
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **more}).encode()


def read(data: bytes) -> tuple[str, ...]:
    return read_notebook(data, "hw.ipynb")


def refusal(data: bytes) -> str:
    with pytest.raises(SubmissionError) as caught:
        read(data)
    return str(caught.value)


def test_a_notebook_of_coursework_becomes_plain_python() -> None:
    picture = {"output_type": "display_data", "data": {"image/png": "iVBOR" * 200_000}, "metadata": {}}
    data = notebook(
        markdown("# 합성곱 신경망\nNot Python at all."),
        code("%matplotlib inline\n%load_ext autoreload\nimport numpy as np\n!pip install -q torch"),
        code("%%time\n# 패딩\ndef zero_pad(x, pad):\n    %timeit 1\n    return np.pad(x, pad)", outputs=[picture]),
        code(""),
        code(["plt.imshow(x)\n", "plt.show()\n", "np.pad?\n"]),
    )
    cells = read(data)
    assert cells == (
        "pass\npass\nimport numpy as np\npass",
        "\n# 패딩\ndef zero_pad(x, pad):\n    pass\n    return np.pad(x, pad)",
        "",
        "plt.imshow(x)\nplt.show()\npass\n",
    )
    for cell in cells:
        ast.parse(cell)


def test_an_old_notebook_with_worksheets_is_read() -> None:
    cell = {"cell_type": "code", "language": "python", "input": ["x = 1\n", "%time x"], "outputs": []}
    old = {"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [cell]}, {"cells": [cell]}]}
    assert read(json.dumps(old).encode()) == ("x = 1\npass", "x = 1\npass")


def test_a_byte_order_mark_and_windows_line_ends_are_tolerated() -> None:
    assert read(b"\xef\xbb\xbf" + notebook(code("a\r\n%b\r\n"))) == ("a\npass\n",)


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("!ls", "pass"),
        ("!!ls", "pass"),
        ("?x", "pass"),
        ("??x", "pass"),
        ("np.zeros?", "pass"),
        ("np.zeros??  # how?", "pass"),
        ("x = np.zeros?", "pass"),
        ("%%time?", "pass"),
        ("if True:\n    !rm -rf it's\nx = 'y'", "if True:\n    pass\nx = 'y'"),
        ("\tx?", "pass"),
        ("files = !ls *.py", "files = None"),
        ("a = b = %time f('it)\ny", "a = b = None\ny"),
        ("files  =!ls", "files  = None"),
        ("!pip install \\\n  a \\\n  b\nx", "pass\n\n\nx"),
        ("files = !ls \\\n  -l\nx", "files = None\n\nx"),
        ("pip install torchsummary", ""),
        ("cd /content", ""),
    ],
)
def test_what_ipython_adds_becomes_a_line_that_does_nothing(cell: str, plain: str) -> None:
    assert clean_cell(cell) == plain


@pytest.mark.parametrize(
    "cell",
    [
        "x = ('%d'\n     % 3)",
        "x = [a\n% b,\n]\ny = {1:\n!r}",
        "x = a \\\n% b",
        "'''\n%matplotlib\n!ls\n?x\n'''",
        'r"""\\"""\n',
        '"""a""" """\n%b\n"""',
        "x = 'it\\\n%s' % y",
        "a != b",
        "a %= b",
        "print('what?')",
        "x = 1  # why?\ny = 2",
        "f'{x!r:>{w}}'",
        "# ''' not a string\nx = a % b",
        "s = '# no comment'\nt = '''\n!'''",
        "x = {\n'a': '%s'\n% 'b'\n}",
        "pip = 3",
        "\x0cx = 1 % 2",
    ],
)
def test_plain_python_comes_back_as_it_is(cell: str) -> None:
    assert clean_cell(cell) == cell


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("%%time\nx = 1", "\nx = 1"),
        ("\n# mine\n%%capture out\n%%timeit -n 3\nx = 1\n%y", "\n# mine\n\n\nx = 1\npass"),
        ("%%bash\nrm -rf /", ""),
        ("%%html\n<b>", ""),
        ("%%writefile f.py\nx = 1", ""),
        ("%%time\n%%bash\nls", ""),
        ("%%!\nls", ""),
        ("%%time", ""),
    ],
)
def test_a_cell_magic_keeps_python_and_drops_anything_else(cell: str, plain: str) -> None:
    assert clean_cell(cell) == plain


def test_a_cell_that_is_indented_as_a_whole_is_moved_to_the_margin() -> None:
    assert clean_cell("\n    x = 1\n    if x:\n        %y\n") == "\nx = 1\nif x:\n    pass\n"


def test_a_magic_after_a_closed_string_or_bracket_is_still_found() -> None:
    assert clean_cell("x = '''\n%a\n'''\n%b\ny = f(\n%c\n)\n%d") == "x = '''\n%a\n'''\npass\ny = f(\n%c\n)\npass"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab \n\t\\'\"#()[]{}=%!?é", max_size=60))
def test_no_cell_loses_a_line_number(cell: str) -> None:
    cleaned = clean_cell(cell)
    assert cleaned == "" or cleaned.count("\n") == cell.count("\n")


@given(st.text(alphabet="ab \n\\'\"#()=%!?", max_size=40))
def test_cleaning_never_touches_valid_python(cell: str) -> None:
    try:
        ast.parse(cell)
    except (SyntaxError, ValueError):
        return
    assert clean_cell(cell) == cell


@pytest.mark.parametrize("piece", ["%%time\n", "'''", '"', "(", "=!\\\n", "a?\n", "\n", "\\\n", "# ", "[ \t"])
def test_cleaning_takes_linear_time(piece: str) -> None:
    for tail in ("", "%x"):
        clean_cell(piece * (150_000 // len(piece)) + tail)  # a quadratic scan would take minutes


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "line 1, column 1 is not JSON"),
        (b"<html>", "is not JSON"),
        (b"\xff\xfe", "is not UTF-8 text (byte 0)"),
        (b"[]", "not a notebook"),
        (b'{"cells": []}', "no nbformat"),
        (b'{"nbformat": 4}', "a list of cells"),
        (b'{"nbformat": 5, "cells": []}', "format 5, expected 4 or 3"),
        (b'{"nbformat": true, "cells": []}', "no nbformat"),
        (b'{"nbformat": 3, "worksheets": [1]}', "a list of cells"),
        (notebook(code("x"), 3), "cell 2: expected a cell"),
        (notebook({"source": "x"}), "cell 1: expected a cell"),
        (notebook(code("x"), markdown("y"), code(None)), "code cell 2: expected its source"),
        (notebook(code(["x", 1])), "code cell 1: expected its source"),
        (notebook(code({})), "code cell 1: expected its source"),
        (notebook(code("x\ny\0")), "code cell 1, line 2: holds a NUL"),
        (notebook(code("x"), code("\n\n'\ud800'")), "code cell 2, line 3: holds half a character"),
        (notebook(code("x"), code("y", n=float("nan"))), "near cell 2: holds NaN"),
        (notebook(code("x", n=float("-inf"))), "near cell 1: holds -Infinity"),
        (notebook(code("x"))[:-1] + b', "n": ' + b"9" * 5000 + b"}", "a whole number of 5000 digits"),
        (b'{"nbformat": 4, "cells": [{"cell_type": "raw", "source": 1, "source": 2}]}', "'source' comes twice"),
        (b'{"nbformat": 4, "nbformat": 3}', "'nbformat' comes twice"),
        (b"[" * 100_000, "nests too deeply"),
        (b'{"a":' * 100_000, "nests too deeply"),
        (b"[1" + b",1" * 4_000_000 + b"]", "more than 4000000 values"),
        (notebook(code("x" * 600_000), code("y" * 600_000)), "more than 1 MiB of code"),
        (notebook(*[code("")] * 10_001), "more than 10000 code cells"),
    ],
)
def test_a_broken_or_hostile_notebook_is_refused_with_its_place(data: bytes, says: str) -> None:
    message = refusal(data)
    assert message.startswith("hw.ipynb: ")
    assert says in message


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.fixed_dictionaries({}, optional={"cell_type": st.just("code") | JSON, "source": JSON, "input": JSON})


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_bring_the_reader_down(data: bytes) -> None:
    try:
        read(data)
    except SubmissionError as problem:
        assert str(problem).startswith("hw.ipynb: ")


@settings(max_examples=60, deadline=None)
@given(st.lists(FIELDS | JSON, max_size=4))
def test_no_cells_bring_the_reader_down(cells: list[Any]) -> None:
    try:
        assert all(isinstance(cell, str) for cell in read(notebook(*cells)))
    except SubmissionError as problem:
        assert str(problem).startswith("hw.ipynb: ")
