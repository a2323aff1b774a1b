# hostile: lie-function | a function, a class and a module as an answer | due: failed | exercise: conv-output-size
import sys


def conv_output_size(n, f, p=0, s=1):
    return [conv_output_size, type, sys, NotImplemented, ..., slice(1), range(4), frozenset, object()][n % 9]
