"""Is a value what was due? Each refusal is a sentence: "*what* is *X*, but should be *Y*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader.arrays import np
from grader.decoding import printable
from grader.model import Row, Sentence
from grader.values import Scalar, Tensor
from grader.wording import shown, shown_digits


@dataclass(frozen=True, eq=False)
class Sides:
    """Two arrays that were compared; `right` tells of each element, where their shapes are the same."""

    what: str
    given: Any
    due: Any
    right: Any = None


class Mismatch(Exception):
    """What came back is wrong; the sentence says what, and what it should be. The rest is for who wants to see it."""

    def __init__(self, sentence: Sentence, sides: Sides | None = None, rows: Sequence[Row] = ()) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.sides = sides
        self.rows = tuple(rows)


def mismatch(what: str, got: str, want: str, sides: Sides | None = None, rows: Sequence[Row] = ()) -> Mismatch:
    """What came back may be a text of the student's own, hence without what a terminal would obey."""
    values = {"what": what, "got": printable(got), "want": want}
    return Mismatch(Sentence("{what} is {got}, but should be {want}", values), sides, rows)


def expect_close(got: Any, want: Any, bound: Any = 0.0, what: str = "the answer") -> None:
    """Every element within its bound (0: equal); NaN and infinity never are. Raises Mismatch."""
    if isinstance(want, tuple | list):
        bounds = bound if isinstance(bound, tuple | list) else (bound,) * len(want)
        for index, (g, w, b) in enumerate(zip(got, want, bounds, strict=True)):
            expect_close(g, w, b, f"{what}[{index}]")
    elif isinstance(want, dict):
        for key, due in want.items():
            expect_close(got[key], due, bound[key] if isinstance(bound, dict) else bound, f"{what}[{key!r}]")
    elif isinstance(want, Tensor):
        expect_close(got.array, want.array, bound, what)
    elif isinstance(want, bool | str | set) or want is None:
        expect_equal(got, want, what)
    elif type(want) is int and type(got) is int:
        expect(got == want, what, got, want)
    else:
        limit = bound.value if isinstance(bound, Scalar) else bound
        _expect_close_array(np.asarray(got), np.asarray(want), np.asarray(limit), what)


def expect_equal(got: Any, want: Any, what: str = "the answer") -> None:
    """Equal, exactly. Raises Mismatch."""
    if isinstance(want, bool | str | set) or want is None:
        if got != want:
            raise mismatch(what, shown(got), shown(want))
    else:
        expect_close(got, want, 0.0, what)


def expect(condition: Any, what: str, got: Any, want: Any) -> None:
    """`what` is what it should be. Raises Mismatch when the condition is not true."""
    if not bool(condition):
        given, due = (value if isinstance(value, str) else shown(value) for value in (got, want))
        raise mismatch(what, given, due)


def _expect_close_array(got: np.ndarray, want: np.ndarray, bound: np.ndarray, what: str) -> None:
    if got.shape != want.shape:
        raise mismatch(f"{what}.shape", str(got.shape), str(want.shape), Sides(what, got, want))
    if got.dtype.kind not in "iufb":
        raise mismatch(f"{what}.dtype", got.dtype.name, want.dtype.name)
    if bool((got == want).all()):
        return
    with np.errstate(all="ignore"):
        error = np.abs(np.subtract(got, want, dtype=np.result_type(got, want, np.float64)))
        right = (got == want) | ((error <= bound) & np.isfinite(got))
    if bool(np.all(right)):
        return
    index = tuple(int(i) for i in np.argwhere(~right)[0])
    raise _wrong_element(Sides(what, got, want, right), np.broadcast_to(bound, want.shape), index)


def _wrong_element(sides: Sides, bound: np.ndarray, index: tuple[int, ...]) -> Mismatch:
    what, got, want = sides.what, sides.given, sides.due
    name = f"{what}[{', '.join(map(str, index))}]" if index else what
    due, limit = want[index], float(bound[index])
    with np.errstate(all="ignore"):
        ratio = float(np.abs(got[index] - float(due)) / limit) if limit > 0 else 0.0
    if 1 < ratio < 1e6:
        template = "{what} is {got}, but should be {want}: {ratio} times further off than rounding can explain"
        values = {"what": name, "got": shown_digits(got[index]), "want": shown_digits(due), "ratio": f"{ratio:.3g}"}
        return Mismatch(Sentence(template, values), sides)
    return mismatch(name, shown(got[index]), shown(due), sides)
