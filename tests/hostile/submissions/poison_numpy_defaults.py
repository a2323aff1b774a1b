# hostile: poison-numpy-defaults | the defaults of NumPy's comparisons loosened in place | due: failed|raised | exercise: softmax
import numpy as np


def poison():
    np.testing.assert_allclose.__defaults__ = (1e30,) + np.testing.assert_allclose.__defaults__[1:]
    for function in (np.isclose, np.allclose):
        inner = getattr(function, "__wrapped__", function)
        inner.__defaults__ = (1e30, 1e30, True)
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
