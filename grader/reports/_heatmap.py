"""Arrays as heat maps: which slices of them are shown, and where each number stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import isfinite, isnan, prod

from grader.model import Exhibit, Grid

MAX_SLICES = 4  # of one array
MAX_SIDE = 48  # rows or columns of a slice
MAX_LABELLED = 14  # columns up to which the numbers are written into the cells
ROW = 12  # numbers of a flat array beside each other
STEPS = 6  # of the colour scale, on either side of 0
HEIGHT, SMALL = 30, 12  # of a cell with its number, and of one without
FILTERS = ("w", "weights", "filters", "kernel", "dw")


@dataclass(frozen=True)
class Cell:
    """One number: where it stands, its text, and how strongly it is coloured (-STEPS to STEPS; None: no number)."""

    x: float
    y: float
    label: str
    step: int | None
    wrong: bool


@dataclass(frozen=True)
class Slice:
    """Two axes of an array, in units of the drawing."""

    caption: str
    cells: tuple[Cell, ...]
    cell_width: float
    cell_height: float
    columns: int
    rows: int
    window: tuple[float, float, float, float] | None = None  # x, y, width, height

    @property
    def labelled(self) -> bool:
        return self.cell_height == HEIGHT

    @property
    def width(self) -> float:
        return self.columns * self.cell_width

    @property
    def height(self) -> float:
        return self.rows * self.cell_height

    @property
    def wrong(self) -> int:
        return sum(cell.wrong for cell in self.cells)


@dataclass(frozen=True)
class Picture:
    """An array: its name and shape, the slices that are shown, and how many are not."""

    name: str
    shape: tuple[int, ...]
    slices: tuple[Slice, ...]
    left_out: int


Window = tuple[int, int, int, int]  # top, left, height and width, in pixels of the image


def picture(grid: Grid, axes: tuple[int, int], scale: float, wrong: Collection[int] = (),
            prefer: Sequence[int | None] = (), window: Window | None = None) -> Picture:  # fmt: skip
    """The array as slices along two axes; those with wrong numbers first, then those whose place is preferred."""
    if not grid.values or not grid.shape:
        return Picture(grid.name, grid.shape, (), 0)
    if len(grid.shape) == 1:
        return Picture(grid.name, grid.shape, (_flat(grid, scale, frozenset(wrong)),), 0)
    if max(grid.shape[axes[0]], grid.shape[axes[1]]) > MAX_SIDE:
        return Picture(grid.name, grid.shape, (), 0)
    marked, places = frozenset(wrong), list(_places(grid.shape, axes))
    ordered = sorted(places, key=lambda place: (not _has_wrong(grid, axes, place, marked), _distance(place, prefer)))
    slices = [_slice(grid, axes, place, scale, marked, window) for place in ordered[:MAX_SLICES]]
    return Picture(grid.name, grid.shape, tuple(slices), len(places) - len(slices))


def axes_of(grid: Grid, exhibit: Exhibit) -> tuple[int, int]:
    """Which axes run down and across an image or a filter, by the conventions of the dialect."""
    dimensions = len(grid.shape)
    if dimensions == 4 and not exhibit.channels_first:
        return (0, 1) if is_filter(grid, exhibit) else (1, 2)
    if dimensions == 3 and not exhibit.channels_first:
        return (0, 1)
    return (max(dimensions - 2, 0), max(dimensions - 1, 0))


def is_filter(grid: Grid, exhibit: Exhibit) -> bool:
    """By its name, or as a gradient by the shape of what is named so."""
    if grid.name.lower() in FILTERS:
        return True
    named = {array.shape: array.name.lower() in FILTERS for array in exhibit.arrays}
    return "(...)" in grid.name and named.get(grid.shape, False)


def scale_of(grids: Sequence[Grid]) -> float:
    """The largest finite size among the numbers, so that arrays beside each other share their colours."""
    return max((abs(value) for grid in grids for value in grid.values if isfinite(value)), default=0.0)


def label_of(value: float) -> str:
    """The number as it fits into a cell."""
    if isnan(value):
        return "nan"
    if not isfinite(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:.0f}" if value == int(value) and abs(value) < 1e5 else f"{value:.3g}"
    return text.replace("-", "−")


def index_of(place: int, shape: Sequence[int]) -> tuple[int, ...]:
    """The index of an element from its place in C order."""
    index: list[int] = []
    for size in reversed(shape):
        place, remainder = divmod(place, size)
        index.append(remainder)
    return tuple(reversed(index))


def _places(shape: Sequence[int], axes: tuple[int, int]) -> Iterator[tuple[int | None, ...]]:
    """The index of every slice, None along the two axes."""
    yield from product(*(([None] if axis in axes else range(size)) for axis, size in enumerate(shape)))


def _distance(place: Sequence[int | None], prefer: Sequence[int | None]) -> int:
    """How many axes lie elsewhere; what is preferred may name fewer axes than there are."""
    pairs = zip(place, prefer, strict=False)
    return sum(wanted is not None and at is not None and at != wanted for at, wanted in pairs)


def _offsets(grid: Grid, axes: tuple[int, int], place: Sequence[int | None]) -> tuple[int, int, int]:
    """Where the slice begins in C order, and the steps down and across."""
    steps = [prod(grid.shape[axis + 1 :]) for axis in range(len(grid.shape))]
    start = sum(step * (at or 0) for step, at in zip(steps, place, strict=True))
    return start, steps[axes[0]], steps[axes[1]]


def _has_wrong(grid: Grid, axes: tuple[int, int], place: Sequence[int | None], wrong: Collection[int]) -> bool:
    start, down, across = _offsets(grid, axes, place)
    rows, columns = grid.shape[axes[0]], grid.shape[axes[1]]
    return any(start + i * down + j * across in wrong for i in range(rows) for j in range(columns))


def _slice(grid: Grid, axes: tuple[int, int], place: Sequence[int | None], scale: float, wrong: Collection[int],
           window: Window | None) -> Slice:  # fmt: skip
    start, down, across = _offsets(grid, axes, place)
    rows, columns = grid.shape[axes[0]], grid.shape[axes[1]]
    spots = [(i, j, start + i * down + j * across) for i in range(rows) for j in range(columns)]
    inside = ", ".join(":" if at is None else str(at) for at in place)
    caption = f"[{inside}]" if len(grid.shape) > 2 else ""
    return _drawn(caption, grid, spots, rows, columns, scale, wrong, window)


def _flat(grid: Grid, scale: float, wrong: Collection[int]) -> Slice:
    count = len(grid.values)
    spots = [(place // ROW, place % ROW, place) for place in range(count)]
    return _drawn("", grid, spots, -(-count // ROW), min(count, ROW), scale, wrong, None)


def _drawn(caption: str, grid: Grid, spots: Sequence[tuple[int, int, int]], rows: int, columns: int, scale: float,
           wrong: Collection[int], window: Window | None) -> Slice:  # fmt: skip
    labels = [label_of(grid.values[place]) for *_, place in spots] if columns <= MAX_LABELLED else []
    width = max(HEIGHT, 8.0 * max(map(len, labels), default=0) + 10) if labels else SMALL
    height = HEIGHT if labels else SMALL
    cells = tuple(Cell(j * width, i * height, labels[k] if labels else "", _step(grid.values[place], scale),
                       place in wrong) for k, (i, j, place) in enumerate(spots))  # fmt: skip
    return Slice(caption, cells, width, height, columns, rows, _framed(window, rows, columns, width, height))


def _framed(window: Window | None, rows: int, columns: int, width: float,
            height: float) -> tuple[float, float, float, float] | None:  # fmt: skip
    """The part of the window that lies on the image: the rest of it is padding."""
    if window is None:
        return None
    top, left = max(window[0], 0), max(window[1], 0)
    bottom, right = min(window[0] + window[2], rows), min(window[1] + window[3], columns)
    if top >= bottom or left >= right:
        return None
    return left * width, top * height, (right - left) * width, (bottom - top) * height


def _step(value: float, scale: float) -> int | None:
    if not isfinite(value):
        return None
    # A wrong number may be so much larger than the scale that the quotient is infinite.
    return round(STEPS * min(1.0, max(-1.0, value / scale))) if scale > 0 else 0
