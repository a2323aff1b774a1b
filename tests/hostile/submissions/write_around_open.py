# hostile: write-around-open | files made, moved, linked, cut and removed without opening them | due: failed|timeout | exercise: conv-output-size
import os

class Breach(Exception):
    pass


def attack():
    for write in (
        lambda: os.mkdir("@SCRATCH@/d"),
        lambda: os.symlink("@COURSE@", "@SCRATCH@/l"),
        lambda: os.link("@COURSE@/rubric.yaml", "@SCRATCH@/l"),
        lambda: os.rename("@COURSE@/rubric.yaml", "@SCRATCH@/r"),
        lambda: os.unlink("@NEIGHBOUR@"),
        lambda: os.truncate("@NEIGHBOUR@", 0),
        lambda: os.chmod("@COURSE@/rubric.yaml", 0o777),
        lambda: os.chown("@COURSE@/rubric.yaml", 0, 0),
        lambda: os.utime("@COURSE@/rubric.yaml", (0, 0)),
        lambda: os.setxattr("@COURSE@/rubric.yaml", "user.x", b"x"),
        lambda: os.mkfifo("@SCRATCH@/f"),
        lambda: os.mknod("@SCRATCH@/n"),
        lambda: os.rmdir("@SCRATCH@"),
        lambda: os.chroot("/"),
    ):
        try:
            write()
        except (OSError, ImportError, ValueError):
            continue
        raise Breach("BREACH: wrote")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
