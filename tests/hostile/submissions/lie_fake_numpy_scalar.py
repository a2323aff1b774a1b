# hostile: lie-fake-numpy-scalar | a class that claims to be of NumPy and invents its dtype and value | due: failed|crashed | exercise: conv-output-size
import numpy as np


class int64(np.float64):
    __module__ = "numpy"

    class dtype:
        name = "int64"

    def item(self):
        return [[[["deeper"]]], {"kind": "passed"}]


int64.__module__ = "numpy"


def conv_output_size(n, f, p=0, s=1):
    return int64(4)
