# hostile: write-locks | locks on files that the grader needs | due: failed|timeout | exercise: conv-output-size
import fcntl
import os

class Breach(Exception):
    pass


def attack():
    for write in (
        lambda: fcntl.flock(os.open("@STATE@/salt", os.O_RDONLY), fcntl.LOCK_EX),
        lambda: fcntl.flock(os.open(os.__file__, os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB),
        lambda: fcntl.lockf(os.open(os.__file__, os.O_RDONLY), fcntl.LOCK_SH | fcntl.LOCK_NB),
        lambda: fcntl.fcntl(os.open(os.__file__, os.O_RDONLY), 1024, 0),
    ):
        try:
            write()
        except (OSError, ImportError, ValueError):
            continue
        raise Breach("BREACH: wrote")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
