"""A window on a padded image: where it starts, where it stands, and what it never reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from grader.model import Exhibit
from grader.reports._heatmap import Window, axes_of, index_of, is_filter

MAX_SIDE = 64  # pixels of a padded image that can still be told apart
SIDES = (("n_h", "n_w"), ("h", "w"), ("n", "n"))
WINDOWS = (("pool_height", "pool_width"), ("f", "f"))
PADS = ("p", "pad", "padding")
STRIDES = ("s", "stride")


@dataclass(frozen=True)
class Geometry:
    """All in pixels; the padding is the same on every side."""

    rows: int
    columns: int
    f_h: int
    f_w: int
    pad: int
    stride: int

    @property
    def height(self) -> int:
        return self.rows + 2 * self.pad

    @property
    def width(self) -> int:
        return self.columns + 2 * self.pad

    @property
    def down(self) -> int:
        """How many places the window has from top to bottom; 0 where it is too large."""
        return places(self.height, self.f_h, self.stride)

    @property
    def across(self) -> int:
        return places(self.width, self.f_w, self.stride)

    @property
    def starts(self) -> list[tuple[int, int]]:
        """Row and column of each place's first pixel, in the padded image."""
        return [(i * self.stride, j * self.stride) for i in range(self.down) for j in range(self.across)]

    @property
    def read(self) -> tuple[int, int]:
        """Rows and columns of the padded image up to the end of the last window."""
        return _reach(self.down, self.f_h, self.stride), _reach(self.across, self.f_w, self.stride)


def places(side: int, f: int, stride: int) -> int:
    """How many windows of f fit into a side."""
    return (side - f) // stride + 1 if side >= f else 0


def geometry_of(exhibit: Exhibit, pooling: bool = False) -> Geometry | None:
    """The geometry that the arguments describe; None where they describe none, or none that could be drawn."""
    size, window = _size(exhibit), _window(exhibit)
    if size is None or window is None:
        return None
    numbers = exhibit.numbers
    pad = _number(numbers, PADS, 0)
    stride = _number(numbers, STRIDES, window[0] if pooling else 1)
    if pad is None or stride is None or pad < 0 or stride < 1 or min(*size, *window) < 1:
        return None
    found = Geometry(*size, *window, pad, stride)
    return found if max(found.height, found.width, *window) <= MAX_SIDE else None


def window_of(exhibit: Exhibit, geometry: Geometry | None) -> Window | None:
    """Where on the image the first wrong number comes from, if the answer has one number for each window."""
    if geometry is None or exhibit.due is None or not exhibit.wrong:
        return None
    due, (down, across) = exhibit.due, axes_of(exhibit.due, exhibit)
    if len(due.shape) < 2 or (due.shape[down], due.shape[across]) != (geometry.down, geometry.across):
        return None
    index = index_of(exhibit.wrong[0], due.shape)
    top, left = (index[axis] * geometry.stride - geometry.pad for axis in (down, across))
    return top, left, geometry.f_h, geometry.f_w


def _size(exhibit: Exhibit) -> tuple[int, int] | None:
    for names in SIDES:
        if all(name in exhibit.numbers for name in names):
            found = [_whole(exhibit.numbers[name]) for name in names]
            return None if None in found else (found[0] or 0, found[1] or 0)
    images = [grid for grid in exhibit.arrays
              if len(grid.shape) == 4 and not is_filter(grid, exhibit) and not grid.name.lower().startswith("d")]
    if not images:
        return None
    down, across = axes_of(images[0], exhibit)
    return images[0].shape[down], images[0].shape[across]


def _window(exhibit: Exhibit) -> tuple[int, int] | None:
    for height, width in WINDOWS:
        if height in exhibit.numbers and width in exhibit.numbers:
            f_h, f_w = _whole(exhibit.numbers[height]), _whole(exhibit.numbers[width])
            return None if f_h is None or f_w is None else (f_h, f_w)
    filters = [grid for grid in exhibit.arrays if len(grid.shape) == 4 and is_filter(grid, exhibit)]
    if not filters:
        return None
    down, across = axes_of(filters[0], exhibit)
    return filters[0].shape[down], filters[0].shape[across]


def _reach(count: int, f: int, stride: int) -> int:
    return (count - 1) * stride + f if count else 0


def _number(numbers: Mapping[str, float], names: tuple[str, ...], default: int | None) -> int | None:
    given = next((numbers[name] for name in names if name in numbers), None)
    return default if given is None else _whole(given)


def _whole(value: float) -> int | None:
    return int(value) if abs(value) < 1e6 and value == int(value) else None
