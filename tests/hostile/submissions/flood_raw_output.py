# hostile: flood-raw-output | a gigabyte written to descriptors 1 and 2 | due: failed|timeout | exercise: conv-output-size
import os


def attack():
    for _ in range(1000):
        os.write(1, bytes(1 << 20))
        os.write(2, bytes(1 << 20))


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
