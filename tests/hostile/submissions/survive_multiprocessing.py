# hostile: survive-multiprocessing | a pool of processes | due: failed|raised | exercise: conv-output-size
import multiprocessing

class Breach(Exception):
    pass


def attack():
    try:
        multiprocessing.Pool(2)
    except OSError:
        return
    raise Breach("BREACH: pool")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
