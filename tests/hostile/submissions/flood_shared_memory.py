# hostile: flood-shared-memory | shared anonymous memory, which some limits do not count | due: memory|raised|failed|crashed|timeout | exercise: conv-output-size
import mmap

class Breach(Exception):
    pass


KEPT = []


def attack():
    for _ in range(64):
        KEPT.append(mmap.mmap(-1, 1 << 26))
        KEPT[-1].write(b"x" * (1 << 26))
    raise Breach("BREACH: four gigabytes")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
