# hostile: leave-by-term | SIGTERM sent to itself | due: crashed | exercise: conv-output-size
import os
import signal


def attack():
    os.kill(os.getpid(), signal.SIGTERM)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
