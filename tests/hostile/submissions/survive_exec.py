# hostile: survive-exec | its own process replaced by a shell that keeps the channel | due: failed | exercise: conv-output-size
import os
import sys


def attack():
    for program in ("/bin/sh", "/usr/bin/env", sys.executable):
        try:
            os.execv(program, [program, "-c", "sleep 99"])
        except OSError:
            continue


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
