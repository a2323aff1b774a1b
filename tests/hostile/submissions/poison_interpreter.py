# hostile: poison-interpreter | tracing, profiling, recursion, switch interval and digits of the interpreter changed | due: failed|raised|crashed|timeout | exercise: softmax
import gc
import sys
import threading


def poison():
    sys.settrace(lambda *_: None)
    sys.setprofile(lambda *_: None)
    sys.setrecursionlimit(90)
    sys.setswitchinterval(1000)
    sys.set_int_max_str_digits(0)
    threading.settrace(lambda *_: None)
    sys.unraisablehook = sys.excepthook = lambda *_: None
    sys.displayhook = print
    gc.freeze()
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
