# hostile: lie-object-dtype | a genuine array of objects that are near everything | due: failed | exercise: softmax
import numpy as np


class Near:
    def __sub__(self, other):
        return 0.0

    __rsub__ = __abs__ = __neg__ = lambda self, *_: 0.0
    __le__ = __lt__ = __eq__ = lambda self, *_: True
    __float__ = lambda self: 0.25
    __hash__ = None


def softmax(z):
    answer = np.empty(z.shape, dtype=object)
    answer.fill(Near())
    return answer
