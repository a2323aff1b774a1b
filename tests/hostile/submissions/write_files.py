# hostile: write-files | files written where others might read them | due: failed|timeout | exercise: conv-output-size
import os

class Breach(Exception):
    pass


def attack():
    for write in (
        *(lambda path=path: open(path, "w") for path in (
            "x", "/tmp/x", "/var/tmp/x", "/dev/shm/x", "@COURSE@/rubric.yaml", "@COURSE@/exercises/conv-output-size/spec.py",
            "@SUBMISSIONS@/neighbour.py", "@STATE@/salt", "@SCRATCH@/x", "/root/x", "/proc/self/comm", "/proc/self/oom_score_adj",
            "/dev/null", "/dev/tty")),
    ):
        try:
            write()
        except (OSError, ImportError, ValueError):
            continue
        raise Breach("BREACH: wrote")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
