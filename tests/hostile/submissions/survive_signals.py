# hostile: survive-signals | every signal ignored, and a busy loop | due: timeout | exercise: conv-output-size
import signal


def attack():
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        pass


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
