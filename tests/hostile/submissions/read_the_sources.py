# hostile: read-the-sources | the grader's own sources through inspect and linecache | due: failed | exercise: conv-output-size
import inspect
import linecache
import sys

class Breach(Exception):
    pass


def attack():
    frame = sys._getframe(1)
    while frame is not None:
        for read in (inspect.getsource, lambda f: "".join(linecache.getlines(f.f_code.co_filename))):
            try:
                text = read(frame)
            except (OSError, TypeError):
                continue
            if "grader" in frame.f_code.co_filename and text:
                raise Breach(f"BREACH: read {frame.f_code.co_filename}")
        frame = frame.f_back


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
