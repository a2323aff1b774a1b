# hostile: lie-array-protocol | an object whose __array__ looks for the expected value in the frames of whoever converts it | due: failed | exercise: zero-pad
import sys

import numpy as np


class Chameleon:
    def __array__(self, *_, **__):
        frame = sys._getframe(1)
        while frame is not None:
            for name in ("want", "expected", "desired", "answer", "due", "like"):
                if isinstance(frame.f_locals.get(name), np.ndarray):
                    return frame.f_locals[name]
            frame = frame.f_back
        return np.zeros(1)

    @property
    def shape(self):
        return (1,)


def zero_pad(x, pad):
    return Chameleon()
