# hostile: survive-thread | a thread that keeps the interpreter alive after the answer | due: failed|timeout|raised | exercise: conv-output-size
import threading
import time


def loop():
    while True:
        time.sleep(0.01)


def attack():
    threading.Thread(target=loop).start()


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
