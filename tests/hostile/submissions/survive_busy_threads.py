# hostile: survive-busy-threads | eight threads that never give way | due: failed|timeout | exercise: conv-output-size
import sys
import threading


def loop():
    while True:
        pass


def attack():
    sys.setswitchinterval(100)
    for _ in range(8):
        threading.Thread(target=loop).start()


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
