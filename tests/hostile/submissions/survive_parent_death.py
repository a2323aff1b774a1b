# hostile: survive-parent-death | the wish to die with the parent withdrawn, and to be dumped | due: failed | exercise: conv-output-size
import ctypes

class Breach(Exception):
    pass


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    for option, value in ((1, 0), (4, 1), (38, 0), (22, 0), (8, 1), (36, 1), (0x59616D61, -1)):
        if libc.prctl(option, value, 0, 0, 0) == 0:
            raise Breach(f"BREACH: prctl {option}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
