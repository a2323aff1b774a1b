# hostile: flood-pipes | pipes, each as large as it may be and full | due: failed | exercise: conv-output-size
import fcntl
import os

class Breach(Exception):
    pass


def attack():
    held = 0
    try:
        while True:
            reading, writing = os.pipe()
            fcntl.fcntl(writing, 1031, 1 << 20)
            os.set_blocking(writing, False)
            held += os.write(writing, bytes(1 << 20))
    except OSError:
        if held > 1 << 24:
            raise Breach("BREACH: pipes")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
