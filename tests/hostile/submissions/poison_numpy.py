# hostile: poison-numpy | NumPy's comparisons, arithmetic and generators replaced for everyone | due: failed|raised|crashed | exercise: softmax
import numpy as np


def poison():
    np.testing.assert_allclose = lambda *_, **__: None
    np.allclose = np.array_equal = np.isclose = np.all = lambda *_, **__: True
    np.abs = np.absolute = np.subtract = lambda a, *_, **__: np.zeros_like(a)
    np.random.default_rng = lambda *_: None
    np.correlate = np.convolve
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
