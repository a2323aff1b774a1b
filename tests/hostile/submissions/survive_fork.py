# hostile: survive-fork | a child process | due: failed | exercise: conv-output-size
import os

class Breach(Exception):
    pass


def attack():
    try:
        child = os.fork()
    except OSError:
        return
    if child == 0:
        while True:
            pass
    raise Breach("BREACH: forked")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
