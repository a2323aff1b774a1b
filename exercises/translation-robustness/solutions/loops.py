import numpy as np


def shift_image(image, down, right):
    n_h, n_w = image.shape
    moved = np.zeros((n_h, n_w))
    for i in range(n_h):
        for j in range(n_w):
            if 0 <= i + down < n_h and 0 <= j + right < n_w:
                moved[i + down, j + right] = image[i, j]
    return moved


def filter_and_pool(image, kernel, f):
    n_h, n_w = image.shape
    f_h, f_w = kernel.shape
    padded = np.zeros((n_h + f_h - 1, n_w + f_w - 1))
    padded[f_h // 2 : f_h // 2 + n_h, f_w // 2 : f_w // 2 + n_w] = image
    filtered = np.zeros((n_h, n_w))
    for i in range(n_h):
        for j in range(n_w):
            filtered[i, j] = np.sum(padded[i : i + f_h, j : j + f_w] * kernel)
    pooled = np.zeros((n_h // f, n_w // f))
    for i in range(n_h // f):
        for j in range(n_w // f):
            pooled[i, j] = np.max(filtered[i * f : (i + 1) * f, j * f : (j + 1) * f])
    return pooled


def translation_robustness(image, kernel, shift, f=2):
    if kernel.shape[0] % 2 == 0 or kernel.shape[1] % 2 == 0:
        raise ValueError("the sides of the kernel must be odd")
    if f < 1 or f > image.shape[0] or f > image.shape[1]:
        raise ValueError("bad window")
    moved = shift_image(image, shift[0], shift[1])
    pixels = int(np.sum(image != moved))
    a = filter_and_pool(image, kernel, f)
    b = filter_and_pool(moved, kernel, f)
    features = int(np.sum(a != b))
    return (pixels, pixels / image.size), (features, features / a.size)
