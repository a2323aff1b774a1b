# verdict: failed mistake=transposes_sobel_and_scharr
import numpy as np


def detect_edges(image, name):
    kernels = {
        "vertical": [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
        "horizontal": [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
        "sobel": [[1, 2, 1], [0, 0, 0], [-1, -2, -1]],
        "scharr": [[3, 10, 3], [0, 0, 0], [-3, -10, -3]],
    }
    try:
        kernel = np.array(kernels[name])
    except KeyError:
        raise ValueError(f"no filter {name}")
    h, w = image.shape
    return np.array([[np.sum(kernel * image[i : i + 3, j : j + 3]) for j in range(w - 2)] for i in range(h - 2)])
