# hostile: flood-small-threads | threads with the smallest of stacks, by the ten thousand | due: failed|memory|timeout|crashed | exercise: conv-output-size
import _thread
import threading
import time


def attack():
    threading.stack_size(32768)
    try:
        for _ in range(40_000):
            _thread.start_new_thread(time.sleep, (99,))
    except (RuntimeError, MemoryError):
        pass


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
