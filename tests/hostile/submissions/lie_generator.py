# hostile: lie-generator | a generator that never ends | due: failed | exercise: conv-output-size
import itertools


def conv_output_size(n, f, p=0, s=1):
    return itertools.count()
