# hostile: leave-by-sys-exit | SystemExit(0), as a script ends that went well | due: raised | exercise: conv-output-size
import sys


def attack():
    sys.exit(0)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
