# hostile: lie-changed-after | an array that a thread goes on changing after it was returned | due: failed|timeout | exercise: zero-pad
import threading

import numpy as np

ANSWER = np.zeros((2, 2))


def scribble():
    for i in range(100_000):
        ANSWER[...] = i


def zero_pad(x, pad):
    threading.Thread(target=scribble, daemon=True).start()
    return ANSWER
