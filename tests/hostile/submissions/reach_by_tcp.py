# hostile: reach-by-tcp | a connection to a port of this machine, and a port of its own | due: failed | exercise: conv-output-size
import socket

class Breach(Exception):
    pass


def attack():
    for reach in (
        lambda: socket.create_connection(("127.0.0.1", @TCP@), 0.2),
        lambda: socket.create_connection(("::1", @TCP@), 0.2),
        lambda: socket.create_server(("127.0.0.1", 0)),
        lambda: socket.socket().bind(("127.0.0.1", 0)),
    ):
        try:
            reach()
        except (OSError, ImportError):
            continue
        raise Breach("BREACH: reached")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
