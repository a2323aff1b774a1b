# hostile: read-inherited-descriptors | what descriptors it was left | due: failed | exercise: conv-output-size
import os
import stat

class Breach(Exception):
    pass


def attack():
    for descriptor in range(3, 1024):
        try:
            mode = os.fstat(descriptor).st_mode
        except OSError:
            continue
        if not stat.S_ISSOCK(mode):
            raise Breach(f"BREACH: descriptor {descriptor} is open: {oct(mode)}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
