import numpy as np

# How much each row counts; every filter is such a column times (1, 0, -1).
ROWS = {"vertical": (1, 1, 1), "sobel": (1, 2, 1), "scharr": (3, 10, 3)}


def detect_edges(image, name):
    if name == "horizontal":
        return detect_edges(image.T, "vertical").T
    if name not in ROWS:
        raise ValueError(f"unknown filter {name!r}")
    image = np.asarray(image, dtype=np.float64)
    steps = image[:, :-2] - image[:, 2:]
    top, middle, bottom = ROWS[name]
    return top * steps[:-2] + middle * steps[1:-1] + bottom * steps[2:]
