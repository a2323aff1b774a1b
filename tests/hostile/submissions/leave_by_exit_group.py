# hostile: leave-by-exit-group | the exit system call, past every handler | due: crashed | exercise: conv-output-size
import ctypes


def attack():
    ctypes.CDLL(None).syscall(231, 0)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
