# hostile: state-second-worker | another answer for whoever asks a second time | due: failed | exercise: conv-output-size
import random

FIRST = random.random()


def conv_output_size(n, f, p=0, s=1):
    return -7.0 - FIRST
