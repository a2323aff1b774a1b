# hostile: flood-descriptors | descriptors until none is left | due: failed|crashed | exercise: conv-output-size
import os

class Breach(Exception):
    pass


KEPT = []


def attack():
    try:
        while True:
            KEPT.append(os.open("/dev/null", os.O_RDONLY))
    except OSError:
        if len(KEPT) > 1000:
            raise Breach("BREACH: a thousand descriptors") from None


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
