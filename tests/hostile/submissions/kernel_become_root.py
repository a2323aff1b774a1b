# hostile: kernel-become-root | another user, more capabilities, a keyring | due: failed | exercise: conv-output-size
import os

class Breach(Exception):
    pass


def attack():
    for become in (lambda: os.setuid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setgroups([0]), lambda: os.seteuid(0), lambda: os.setgid(0)):
        try:
            become()
        except OSError:
            continue
        raise Breach("BREACH: became")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
