# hostile: flood-sleep | a sleep past every limit | due: timeout | exercise: conv-output-size
import time


def attack():
    time.sleep(3600)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
