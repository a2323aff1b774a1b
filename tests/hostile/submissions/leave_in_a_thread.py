# hostile: leave-in-a-thread | a thread that ends the process while the answer is on its way | due: crashed|failed | exercise: conv-output-size
import os
import threading


def conv_output_size(n, f, p=0, s=1):
    threading.Thread(target=os._exit, args=(0,)).start()
    return -7
