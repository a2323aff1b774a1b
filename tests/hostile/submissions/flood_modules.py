# hostile: flood-modules | every module of the standard library imported | due: failed|timeout|memory|crashed|raised | exercise: conv-output-size
import sys


def attack():
    for name in sorted(sys.stdlib_module_names):
        if not name.startswith(("_", "antigravity", "this", "idlelib")):
            try:
                __import__(name)
            except ImportError:
                pass


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
