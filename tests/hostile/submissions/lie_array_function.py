# hostile: lie-array-function | an ndarray subclass that answers allclose and array_equal with True | due: failed | exercise: zero-pad
import numpy as np


class Agreeable(np.ndarray):
    def __array_function__(self, function, types, args, kwargs):
        return True

    def __eq__(self, other):
        return True

    def tobytes(self, *_):
        raise SystemExit


def zero_pad(x, pad):
    return np.full((1,), -7.0).view(Agreeable)
