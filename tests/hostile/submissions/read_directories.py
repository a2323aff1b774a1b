# hostile: read-directories | what lies where, to find the rest | due: failed | exercise: conv-output-size
import os

class Breach(Exception):
    pass


def attack():
    for path in ("/", "@COURSE@", "@STATE@", "@SUBMISSIONS@", "/tmp", "/root", "/home", "/proc", "/proc/self/fd", "/etc", "/dev", "."):
        try:
            names = os.listdir(path)
        except OSError:
            continue
        raise Breach(f"BREACH: listed {path}: {names[:20]}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
