# hostile: read-the-frames | an oracle or an expected answer in the frames above | due: failed | exercise: conv-output-size
import sys

class Breach(Exception):
    pass


def attack():
    frame = sys._getframe()
    while frame is not None:
        for name, value in {**frame.f_globals, **frame.f_locals}.items():
            if name in ("oracle", "ref", "reference", "expected", "desired", "answer", "spec", "exercise", "secret", "salt"):
                raise Breach(f"BREACH: {name} = {value!r}")
        frame = frame.f_back


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
