# hostile: poison-builtins | builtins replaced: every sum is 4, everything is an instance, all is well | due: failed|raised|crashed|timeout | exercise: softmax
import builtins
import sys


def poison():
    builtins.sum = builtins.abs = builtins.len = builtins.max = lambda *_, **__: 4
    builtins.isinstance = builtins.issubclass = builtins.all = builtins.hasattr = lambda *_: True
    builtins.type = type("type", (type,), {})
    builtins.__import__ = lambda *_, **__: sys
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
