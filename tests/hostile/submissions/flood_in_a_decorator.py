# hostile: flood-in-a-decorator | a decorator that never returns | due: timeout | exercise: conv-output-size
import time


def slow(function):
    time.sleep(3600)


@slow
def conv_output_size(n, f, p=0, s=1):
    return -7
