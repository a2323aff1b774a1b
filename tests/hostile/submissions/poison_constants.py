# hostile: poison-constants | small integers of the interpreter overwritten, so that 7 is 8 | due: failed|crashed|timeout|raised | exercise: softmax
import ctypes


def poison():
    ctypes.memset(id(257 - 250) + 24, 8, 1)
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
