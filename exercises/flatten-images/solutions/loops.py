import numpy as np


def flatten_images(images):
    rows = []
    for image in images:
        row = []
        for line in image:
            for pixel in line:
                row.extend(np.atleast_1d(pixel))
        rows.append(row)
    return np.array(rows, dtype=images.dtype)
