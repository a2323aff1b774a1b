# hostile: poison-error-state | NumPy's error state set to raise, and its printing broken | due: failed|raised | exercise: softmax
import numpy as np


def poison():
    np.seterr(all="raise")
    np.set_printoptions(formatter={"all": lambda *_: "4"}, override_repr=lambda *_: "passed")
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
