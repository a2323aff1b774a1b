# hostile: survive-atexit | a function for when the interpreter ends | due: failed | exercise: conv-output-size
import atexit


def attack():
    atexit.register(lambda: open("@SCRATCH@/atexit", "w"))


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
