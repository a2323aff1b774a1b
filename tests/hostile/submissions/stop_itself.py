# hostile: stop-itself | SIGSTOP sent to itself, to be waited for forever | due: timeout | exercise: conv-output-size
import os
import signal


def attack():
    os.kill(os.getpid(), signal.SIGSTOP)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
