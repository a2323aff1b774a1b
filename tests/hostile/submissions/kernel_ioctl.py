# hostile: kernel-ioctl | input pushed into the terminal, and descriptors made to send signals | due: failed | exercise: conv-output-size
import fcntl

class Breach(Exception):
    pass


def attack():
    for descriptor in range(0, 16):
        for request in (0x5412, 0x540E, 0x5403, 0x8902, 0x8901, 0x541C, 0x5411):
            try:
                fcntl.ioctl(descriptor, request, b"x" * 64)
            except OSError:
                continue
            raise Breach(f"BREACH: ioctl {request:x}")
        for command in (8, 10, 15, 1024, 1026, 1031, 1033, 1036, 6, 37):
            try:
                fcntl.fcntl(descriptor, command, 0)
            except OSError:
                continue
            raise Breach(f"BREACH: fcntl {command}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
