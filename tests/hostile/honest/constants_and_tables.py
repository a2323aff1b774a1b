import numpy as np

AXES = {"height": 1, "width": 2}
SIDES = [(0, 0)] * 4
NAMES, UNUSED = ("height", "width"), None
LIMIT: int = 0


def widths(pad):
    found = list(SIDES)
    for name in NAMES:
        found[AXES[name]] = (pad, pad)
    return found


def zero_pad(x, pad):
    if pad < LIMIT:
        raise ValueError("a border cannot be negative")
    return np.pad(x, widths(pad), mode="constant", constant_values=0)
