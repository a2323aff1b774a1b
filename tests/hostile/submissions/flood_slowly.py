# hostile: flood-slowly | each call just within its limit, all together far beyond | due: timeout | exercise: conv-output-size
import time


def attack():
    time.sleep(0.4)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
