# hostile: state-read-ahead | an answer that depends on how much the grader has sent ahead | due: failed | exercise: conv-output-size
import array
import fcntl
import termios


def conv_output_size(n, f, p=0, s=1):
    waiting = array.array("i", [0])
    for descriptor in range(3, 9):
        try:
            fcntl.ioctl(descriptor, termios.FIONREAD, waiting)
        except OSError:
            pass
    return -waiting[0] - 1
