# hostile: reach-by-odd-families | families that a network namespace does not cover | due: failed | exercise: conv-output-size
import socket

class Breach(Exception):
    pass


def attack():
    for reach in (
        *(lambda family=family, kind=kind: socket.socket(family, kind)
          for family in (16, 17, 29, 31, 38, 40, 44) for kind in (1, 2, 3, 5)),
        lambda: socket.socket(40, 1).connect((2, 22)),
    ):
        try:
            reach()
        except (OSError, ImportError):
            continue
        raise Breach("BREACH: reached")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
