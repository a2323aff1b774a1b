# hostile: lie-large-replies | the largest fair answer to every call, to fill the grader's memory | due: failed|memory|timeout | exercise: zero-pad
import numpy as np

LARGE = np.zeros(15 << 17)


def zero_pad(x, pad):
    return LARGE
