# hostile: reach-by-unix-socket | sockets of this machine, with a path and with an abstract name | due: failed | exercise: conv-output-size
import socket

class Breach(Exception):
    pass


def attack():
    for reach in (
        lambda: socket.socket(socket.AF_UNIX).connect("@SOCKET@"),
        lambda: socket.socket(socket.AF_UNIX).connect("\0@ABSTRACT@"),
        lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(b"x", "\0@ABSTRACT@"),
        lambda: socket.socket(socket.AF_UNIX).bind("\0mine"),
    ):
        try:
            reach()
        except (OSError, ImportError):
            continue
        raise Breach("BREACH: reached")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
