# hostile: survive-daemon | a double fork with setsid, which outlives a process group | due: failed | exercise: conv-output-size
import os

class Breach(Exception):
    pass


def attack():
    try:
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                while True:
                    pass
    except OSError:
        return
    raise Breach("BREACH: forked")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
