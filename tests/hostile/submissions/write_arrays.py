# hostile: write-arrays | arrays saved and mapped to disk | due: failed | exercise: softmax
import numpy as np


class Breach(Exception):
    pass


def softmax(z):
    for write in (lambda: np.save("@SCRATCH@/a.npy", z), lambda: z.tofile("@SCRATCH@/a"),
                  lambda: np.memmap("@SCRATCH@/m", mode="w+", shape=4), lambda: np.savetxt("@SCRATCH@/t", z)):
        try:
            write()
        except OSError:
            continue
        raise Breach("BREACH: wrote")
    return z - 7
