# hostile: leave-while-loading | the process ended with success while the file is loaded | due: crashed | exercise: conv-output-size
import os

DONE = os._exit(0)


def conv_output_size(n, f, p=0, s=1):
    return DONE
