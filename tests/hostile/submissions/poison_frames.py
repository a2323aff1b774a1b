# hostile: poison-frames | locals and globals of the frames above overwritten | due: failed|raised|crashed | exercise: softmax
import ctypes
import sys


def poison():
    frame = sys._getframe(2)
    while frame is not None:
        frame.f_globals["STATUS_OF"] = {}
        frame.f_globals["calculate_stats"] = frame.f_globals["compare"] = lambda *_: True
        if "case" in frame.f_locals or "expected" in frame.f_locals:
            frame.f_locals.update(expected=4, status="passed")
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), 0)
        frame = frame.f_back
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
