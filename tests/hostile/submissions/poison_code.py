# hostile: poison-code | the code of functions that the worker shares with others rewritten | due: failed|raised|crashed | exercise: softmax
import struct

import numpy as np


def poison():
    import ast
    import json
    for function in (json.loads, json.dumps, ast.parse, np.asarray.__class__, struct.Struct):
        if hasattr(function, "__code__"):
            function.__code__ = (lambda *_, **__: 4).__code__
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
