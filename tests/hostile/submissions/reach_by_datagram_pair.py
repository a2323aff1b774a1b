# hostile: reach-by-datagram-pair | one end of a datagram pair pointed at somebody else | due: failed | exercise: conv-output-size
import socket

class Breach(Exception):
    pass


def attack():
    for reach in (
        lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0].sendto(b"x", "@SOCKET@"),
        lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)[0].sendmsg([b"x"], [], 0, "\0@ABSTRACT@"),
        lambda: socket.socketpair()[0].sendmsg([b"x"], [], 0, "@SOCKET@"),
        lambda: socket.socketpair()[0].connect("@SOCKET@"),
    ):
        try:
            reach()
        except (OSError, ImportError):
            continue
        raise Breach("BREACH: reached")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
