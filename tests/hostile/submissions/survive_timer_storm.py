# hostile: survive-timer-storm | an alarm every microsecond whose handler does not return | due: timeout|crashed|raised | exercise: conv-output-size
import signal


def attack():
    signal.signal(signal.SIGALRM, lambda *_: attack())
    signal.setitimer(signal.ITIMER_REAL, 1e-6, 1e-6)
    while True:
        pass


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
