# hostile: lie-array-class-property | an object whose __class__ says ndarray, with shape and dtype | due: failed | exercise: softmax
import numpy as np


class Impostor:
    __class__ = property(lambda self: np.ndarray)
    dtype = np.dtype("float64")
    ndim = 2
    size = 4
    shape = (2, 2)

    def astype(self, *_, **__):
        return self

    def tobytes(self, *_):
        return bytes(32)

    def __getattr__(self, name):
        return lambda *_, **__: self


def softmax(z):
    return Impostor()
