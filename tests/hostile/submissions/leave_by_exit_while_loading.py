# hostile: leave-by-exit-while-loading | SystemExit(0) while the file is loaded | due: raised | exercise: conv-output-size
import sys

DONE = sys.exit(0)


def conv_output_size(n, f, p=0, s=1):
    return DONE
