# hostile: lie-endless-item | a false NumPy scalar whose item() is itself | due: failed|crashed|raised | exercise: conv-output-size
import numpy as np


class Self(np.float64):
    class dtype:
        name = "float64"

    def item(self):
        return self


Self.__module__ = "numpy"


def conv_output_size(n, f, p=0, s=1):
    return Self(4)
