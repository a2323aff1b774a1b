# hostile: lie-tag | a plain dict with the tag that the wire uses for itself | due: failed | exercise: zero-pad
import numpy as np


def zero_pad(x, pad):
    return {"\x00": "array", "d": "float64", "s": [1 << 40], "o": 0}
