# verdict: failed mistake=stores_the_answer_in_the_type_of_the_image
import numpy as np

FILTERS = {
    "vertical": np.array([[1, 0, -1]] * 3),
    "horizontal": np.array([[1, 0, -1]] * 3).T,
    "sobel": np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]]),
    "scharr": np.array([[3, 0, -3], [10, 0, -10], [3, 0, -3]]),
}


def detect_edges(image, name):
    if name not in FILTERS:
        raise ValueError(name)
    y = np.zeros_like(image[2:, 2:])
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            total = (image[i : i + 3, j : j + 3] * FILTERS[name]).sum()
            y[i, j] = total % 256 if image.dtype == np.uint8 else total
    return y
