# hostile: lie-array-ufunc | an ndarray subclass whose every ufunc gives zeros, so that any difference is nothing | due: failed | exercise: softmax
import numpy as np


class Agreeable(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        return np.zeros(self.shape)


def softmax(z):
    return np.full(z.shape, -7.0).view(Agreeable)
